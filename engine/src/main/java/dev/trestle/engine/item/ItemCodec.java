package dev.trestle.engine.item;

import java.util.Arrays;

/**
 * Items as bytes that outlive the process, in a form that later versions go on reading: the number of the form, the
 * item's size, the names with their count, and the values. All methods are thread-safe.
 */
public final class ItemCodec {

    private static final byte FORM = 1;

    private ItemCodec() {}

    /** The item as bytes; the same item always gives the same ones. */
    public static byte[] encode(Item item) {
        ValueWriter writer = new ValueWriter(item.size() + 3 * item.count() + 8);
        writer.append(FORM);
        writer.length(item.size());
        writer.length(item.count());
        for (String name : item.names()) {
            writer.text(name);
        }
        for (AttributeValue value : item.values()) {
            writer.write(value);
        }
        return writer.toByteArray();
    }

    /**
     * The item that was encoded. Its values are read when they are first asked for.
     *
     * @throws IllegalArgumentException if the bytes are not an item's in a form that is known
     */
    public static Item decode(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != FORM) {
            throw new IllegalArgumentException("These bytes are no item of form " + FORM);
        }
        try {
            ValueReader reader = new ValueReader(bytes);
            reader.skip(1);
            int size = reader.length();
            String[] names = new String[reader.length()];
            for (int i = 0; i < names.length; i++) {
                names[i] = reader.text();
            }
            return new Item(names, Arrays.copyOfRange(bytes, reader.position(), bytes.length), size);
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("These bytes end before the item does", e);
        }
    }
}
