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

    /** The item, equal to the one that was packed. */
    public Item unpack() {
        ValueReader reader = new ValueReader(values);
        AttributeValue[] unpacked = new AttributeValue[names.length];
        for (int i = 0; i < unpacked.length; i++) {
            unpacked[i] = reader.read();
        }
        return new Item(names, unpacked, size);
    }
}
