package dev.trestle.engine.table.recovery;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.MapView;
import dev.trestle.engine.storage.OrderedMap;
import java.util.Iterator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What items were before they were changed, for those that a part of a log tells of. Their keys are held in the heap, the
 * items are read from the log when they are wanted. Closed by whoever asked for it. Thread-safe.
 */
public final class PriorItems implements AutoCloseable {

    private final MapView changes;

    /** Where in the log the first change of each item stands. */
    private final NavigableMap<Key, Key> firstChanges;

    private PriorItems(MapView changes, NavigableMap<Key, Key> firstChanges) {
        this.changes = changes;
        this.firstChanges = firstChanges;
    }

    /**
     * Reads which items there are.
     *
     * @param changes a log, which is closed with what is returned, or if reading it fails
     * @param part the part of the log, by position
     */
    static PriorItems of(MapView changes, KeyRange part) {
        try {
            NavigableMap<Key, Key> firstChanges = new TreeMap<>();
            changes.scan(part, false)
                    .forEachRemaining(
                            entry -> firstChanges.putIfAbsent(change(entry).key(), entry.key()));
            return new PriorItems(changes, firstChanges);
        } catch (RuntimeException | Error e) {
            changes.close();
            throw e;
        }
    }

    /** The keys in the range, lowest first or highest first. */
    public NavigableSet<Key> keys(KeyRange range, boolean descending) {
        NavigableMap<Key, Key> part = range.within(firstChanges);
        return descending ? part.descendingKeySet() : part.navigableKeySet();
    }

    /** What was under one of the keys before the first change of it; empty if there was nothing. */
    public Optional<Item> before(Key key) {
        Key position = Objects.requireNonNull(firstChanges.get(key));
        Iterator<OrderedMap.Entry> found = changes.scan(new KeyRange(position, position.next()), false);
        return Optional.ofNullable(change(found.next()).before());
    }

    private static LoggedChange change(OrderedMap.Entry entry) {
        return LoggedChange.of(entry.key(), entry.item());
    }

    @Override
    public void close() {
        changes.close();
    }
}
