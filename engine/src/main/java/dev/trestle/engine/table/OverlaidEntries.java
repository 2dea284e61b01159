package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.OrderedMap.Entry;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entries in the order of their keys, with something else, or nothing, under some of the keys. Not thread-safe. */
final class OverlaidEntries implements Iterator<Entry> {

    private final Iterator<Entry> below;
    private final NavigableMap<Key, Optional<Item>> overlay;
    private final Comparator<? super Key> order;
    private final Iterator<Map.Entry<Key, Optional<Item>>> above;
    private @Nullable Entry nextBelow;
    private @Nullable Entry nextAbove;

    /** Shows what is in the overlay, which is in the same order as the entries, and the entries under other keys. */
    OverlaidEntries(Iterator<Entry> below, NavigableMap<Key, Optional<Item>> overlay) {
        this.below = below;
        this.overlay = overlay;
        this.order = overlay.comparator() == null ? Comparator.naturalOrder() : overlay.comparator();
        this.above = overlay.entrySet().iterator();
        advanceBelow();
        advanceAbove();
    }

    @Override
    public boolean hasNext() {
        return nextBelow != null || nextAbove != null;
    }

    @Override
    public Entry next() {
        Entry one = nextBelow;
        Entry other = nextAbove;
        if (one != null && (other == null || order.compare(one.key(), other.key()) < 0)) {
            advanceBelow();
            return one;
        }
        if (other == null) {
            throw new NoSuchElementException();
        }
        advanceAbove();
        return other;
    }

    private void advanceBelow() {
        nextBelow = null;
        while (nextBelow == null && below.hasNext()) {
            Entry entry = below.next();
            nextBelow = overlay.containsKey(entry.key()) ? null : entry;
        }
    }

    private void advanceAbove() {
        nextAbove = null;
        while (nextAbove == null && above.hasNext()) {
            Map.Entry<Key, Optional<Item>> entry = above.next();
            nextAbove = entry.getValue()
                    .map(item -> new Entry(entry.getKey(), item))
                    .orElse(null);
        }
    }
}
