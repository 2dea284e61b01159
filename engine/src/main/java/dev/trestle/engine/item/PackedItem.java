package dev.trestle.engine.item;

/**
 * An item in little more heap than DynamoDB counts for it: the values in one array of bytes, the names in an array that
 * is shared with other items. Immutable and thread-safe; made by an {@link ItemPacker}.
 */
public final class PackedItem {

    private final String[] names;
    private final byte[] values;
    private final int size;

    PackedItem(String[] names, byte[] values, int size) {
        this.names = names;
        this.values = values;
        this.size = size;
    }

    /** The item, equal to the one that was packed. Its values are read when they are first asked for. */
    public Item unpack() {
        return new Item(names, values, size);
    }
}
