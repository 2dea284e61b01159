package dev.trestle.table;

import org.jspecify.annotations.Nullable;

/** Another item of the entity has the value of a unique attribute already; nothing was written. */
public final class UniqueValueTakenException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final String entity;
    private final String attribute;
    private final String owner;

    /**
     * A refusal of a value.
     *
     * @param owner the key attributes of the item that has it, as in {@code pk=company#acme, sk=user#joe}
     */
    public UniqueValueTakenException(
            String entity, String key, String attribute, String owner, @Nullable Throwable cause) {
        super(
                "TRESTLE-T030",
                entity + "[" + key + "] cannot have this " + attribute + ", which is unique and that of the item "
                        + owner + ". Choose another, or change that item first.",
                cause);
        this.entity = entity;
        this.attribute = attribute;
        this.owner = owner;
    }

    /** The entity that was to be written. */
    public String entity() {
        return entity;
    }

    /** The unique attribute. */
    public String attribute() {
        return attribute;
    }

    /** The key attributes of the item that has the value. */
    public String owner() {
        return owner;
    }
}
