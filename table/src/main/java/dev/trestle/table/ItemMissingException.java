package dev.trestle.table;

import org.jspecify.annotations.Nullable;

/** An update found no item under its key; nothing was written. */
public final class ItemMissingException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final String entity;
    private final String key;

    public ItemMissingException(String entity, String key, @Nullable Throwable cause) {
        super(
                "TRESTLE-T011",
                entity + "[" + key + "] does not exist, so it was not updated. Use create or put to make it.",
                cause);
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
