package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.OrderedMap.Entry;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Entries in the order of their keys, with something else, or nothing, under some of the keys. Not thread-safe. */
final class OverlaidEntries implements Iterator<Entry> {

    private final Iterator<Entry> below;
    private final NavigableSet<Key> keys;
    private final Function<Key, Optional<Item>> overlay;
    private final Comparator<? super Key> order;
    private final Iterator<Key> above;
    private @Nullable Entry nextBelow;
    private @Nullable Entry nextAbove;

    /**
     * Shows what the overlay has under its keys, and the entries under all others.
     *
     * @param keys those of the overlay, in the same order as the entries
     * @param overlay asked once for each key, when it is its turn
     */
    OverlaidEntries(Iterator<Entry> below, NavigableSet<Key> keys, Function<Key, Optional<Item>> overlay) {
        this.below = below;
        this.keys = keys;
        this.overlay = overlay;
        this.order = keys.comparator() == null ? Comparator.naturalOrder() : keys.comparator();
        this.above = keys.iterator();
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
            nextBelow = keys.contains(entry.key()) ? null : entry;
        }
    }

    private void advanceAbove() {
        nextAbove = null;
        while (nextAbove == null && above.hasNext()) {
            Key key = above.next();
            nextAbove = overlay.apply(key).map(item -> new Entry(key, item)).orElse(null);
        }
    }
}
