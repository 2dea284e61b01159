package dev.trestle.table;

/** An item would be larger than DynamoDB stores. Nothing was sent. */
public final class ItemTooLargeException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final String entity;
    private final String key;
    private final long bytes;

    /** A refusal with the size of the item. */
    public ItemTooLargeException(String entity, String key, long bytes, long most) {
        super(
                "TRESTLE-T031",
                entity + "[" + key + "] would take " + bytes + " bytes; DynamoDB stores items of up to " + most
                        + ", names of attributes included. Split it into several items, compress what is long, or keep"
                        + " it elsewhere.",
                null);
        this.entity = entity;
        this.key = key;
        this.bytes = bytes;
    }

    /** The entity that was to be written. */
    public String entity() {
        return entity;
    }

    /** The components of its key, as in {@code company=acme, email=joe@acme.com}. */
    public String key() {
        return key;
    }

    /** The size of the item as DynamoDB counts it. */
    public long bytes() {
        return bytes;
    }
}
