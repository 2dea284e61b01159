package dev.trestle.engine.storage;

import dev.trestle.engine.item.Key;
import java.util.Collections;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * A range of keys in their order.
 *
 * @param from the first key, null for no lower bound
 * @param to the end, itself not in the range; null for no upper bound
 */
public record KeyRange(@Nullable Key from, @Nullable Key to) {

    /** All keys. */
    public static final KeyRange ALL = new KeyRange(null, null);

    /** All keys that begin with the one given. */
    public static KeyRange startingWith(Key prefix) {
        return new KeyRange(prefix, prefix.endOfPrefix());
    }

    /** The part of this range above the key. */
    public KeyRange after(Key key) {
        Key next = key.next();
        return from != null && from.compareTo(next) > 0 ? this : new KeyRange(next, to);
    }

    /** The part of this range below the key. */
    public KeyRange before(Key key) {
        return to != null && to.compareTo(key) < 0 ? this : new KeyRange(from, key);
    }

    /** The keys that are in both ranges. */
    public KeyRange intersection(KeyRange other) {
        Key highestFrom = from == null || (other.from != null && from.compareTo(other.from) < 0) ? other.from : from;
        Key lowestTo = to == null || (other.to != null && to.compareTo(other.to) > 0) ? other.to : to;
        return new KeyRange(highestFrom, lowestTo);
    }

    /** The part of the map that is in the range; it is not copied. */
    public <V> NavigableMap<Key, V> within(NavigableMap<Key, V> map) {
        if (isEmpty()) {
            return Collections.emptyNavigableMap();
        }
        NavigableMap<Key, V> part = from == null ? map : map.tailMap(from, true);
        return to == null ? part : part.headMap(to, false);
    }

    /** Whether no key can be in the range. */
    public boolean isEmpty() {
        return from != null && to != null && from.compareTo(to) >= 0;
    }

    /** Whether the key is in the range. */
    public boolean contains(Key key) {
        return (from == null || from.compareTo(key) <= 0) && (to == null || key.compareTo(to) < 0);
    }
}
