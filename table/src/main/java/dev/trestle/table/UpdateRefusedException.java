package dev.trestle.table;

import org.jspecify.annotations.Nullable;

/** The stored item does not allow an update that nothing else is wrong with; nothing was written. */
public final class UpdateRefusedException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final String entity;
    private final String key;

    /**
     * A refusal.
     *
     * @param problem what about the stored item is in the way, and what to do about it
     */
    public UpdateRefusedException(String entity, String key, String problem, @Nullable Throwable cause) {
        super("TRESTLE-T019", entity + "[" + key + "] was not updated: " + problem + ".", cause);
        this.entity = entity;
        this.key = key;
    }

    /** The entity that was to be updated. */
    public String entity() {
        return entity;
    }

    /** The components of its key, as in {@code company=acme, email=joe@acme.com}. */
    public String key() {
        return key;
    }
}
