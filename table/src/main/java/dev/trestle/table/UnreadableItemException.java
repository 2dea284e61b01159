package dev.trestle.table;

import org.jspecify.annotations.Nullable;

/** A stored item does not have the shape that the design says; some other writer or an older design left it there. */
public final class UnreadableItemException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final String entity;
    private final String key;
    private final String path;

    public UnreadableItemException(String entity, String key, String path, String problem, @Nullable Throwable cause) {
        super("TRESTLE-T020", "cannot read " + entity + "[" + key + "] at " + path + ": " + problem, cause);
        this.entity = entity;
        this.key = key;
        this.path = path;
    }

    /** The entity that the item was read as. */
    public String entity() {
        return entity;
    }

    /** The key attributes of the item, as in {@code pk=company#acme, sk=company#}. */
    public String key() {
        return key;
    }

    /** Where in the item the problem is, as in {@code address.city}. */
    public String path() {
        return path;
    }
}
