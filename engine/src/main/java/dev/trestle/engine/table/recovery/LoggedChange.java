package dev.trestle.engine.table.recovery;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.MapValue;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A change of one item, as far as it takes to undo it.
 *
 * @param key the bytes that the item is kept under
 * @param before the item before, null if there was none
 * @param micros when, in microseconds since 1970
 */
public record LoggedChange(Key key, @Nullable Item before, long micros) {

    private static final String KEY = "key";
    private static final String BEFORE = "before";

    /** This change and a later one of the same item as one change, made when the later one was. */
    public LoggedChange followedBy(LoggedChange later) {
        return new LoggedChange(key, before, later.micros);
    }

    /** The change in the form that storage keeps, under a key that has the date. */
    Item toItem() {
        Map<String, AttributeValue> attributes = new TreeMap<>();
        attributes.put(KEY, BinaryValue.of(key.toByteArray()));
        if (before != null) {
            attributes.put(BEFORE, new MapValue(before));
        }
        return Item.of(attributes);
    }

    static LoggedChange of(Key position, Item stored) {
        BinaryValue key = (BinaryValue) Objects.requireNonNull(stored.get(KEY));
        Item before = stored.get(BEFORE) instanceof MapValue image ? image.entries() : null;
        return new LoggedChange(Key.of(key.toByteArray()), before, micros(position));
    }

    /** Where a change stands in the log: by date first, then in the order in which changes were numbered. */
    static Key position(long micros, long number) {
        return Key.of(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(micros)
                .putLong(number)
                .array());
    }

    static long micros(Key position) {
        return ByteBuffer.wrap(position.toByteArray()).getLong();
    }

    static long number(Key position) {
        return ByteBuffer.wrap(position.toByteArray()).getLong(Long.BYTES);
    }
}
