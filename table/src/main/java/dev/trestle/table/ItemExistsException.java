package dev.trestle.table;

import org.jspecify.annotations.Nullable;

/** A create found an item under its key; nothing was written. */
public final class ItemExistsException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final String entity;
    private final String key;

    public ItemExistsException(String entity, String key, @Nullable Throwable cause) {
        super(
                "TRESTLE-T010",
                entity + "[" + key + "] exists already, so it was not created. Use put to replace it.",
                cause);
        this.entity = entity;
        this.key = key;
    }

    /** The entity that was to be created. */
    public String entity() {
        return entity;
    }

    /** The components of its key, as in {@code company=acme, email=joe@acme.com}. */
    public String key() {
        return key;
    }
}
