package dev.trestle.engine.storage;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Items by key, in the order of their keys. Reads may run at any time and see only whole items. */
public interface OrderedMap {

    /** The item under the key, or null. */
    @Nullable Item get(Key key);

    /**
     * The entries in the range, lowest key first or highest first. An entry that is written or removed while the iterator
     * is under way may or may not be met.
     */
    Iterator<Entry> scan(KeyRange range, boolean descending);

    /** What {@link WriteBatch#count} has counted for this map since it was made. */
    Statistics statistics();

    /** A key with its item. */
    record Entry(Key key, Item item) {}
}
