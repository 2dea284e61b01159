package dev.trestle.table;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Another write came in between: the stored version is not the one that the caller had read. Nothing was written. */
public final class VersionConflictException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final String entity;
    private final String key;
    private final long expectedVersion;
    private final @Nullable Long storedVersion;

    /**
     * A refusal with both versions.
     *
     * @param storedVersion the version of the stored item; null if there is no item
     */
    public VersionConflictException(
            String entity, String key, long expectedVersion, @Nullable Long storedVersion, @Nullable Throwable cause) {
        super(
                "TRESTLE-T013",
                entity + "[" + key + "] was expected "
                        + (expectedVersion == 0 ? "not to exist (version 0)" : "with version " + expectedVersion)
                        + " but "
                        + (storedVersion == null ? "does not exist" : "is stored with version " + storedVersion)
                        + ". Read it again, apply the change to what is there, and write that.",
                cause);
        this.entity = entity;
        this.key = key;
        this.expectedVersion = expectedVersion;
        this.storedVersion = storedVersion;
    }

    /** The entity that was to be written. */
    public String entity() {
        return entity;
    }

    /** The components of its key, as in {@code company=acme, email=joe@acme.com}. */
    public String key() {
        return key;
    }

    /** The version that the caller had read; 0 stands for an item that does not exist. */
    public long expectedVersion() {
        return expectedVersion;
    }

    /** The version that is stored; empty if there is no item. */
    public OptionalLong storedVersion() {
        return storedVersion == null ? OptionalLong.empty() : OptionalLong.of(storedVersion);
    }
}
