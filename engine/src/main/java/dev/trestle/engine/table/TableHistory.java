package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.table.recovery.ChangeLog;
import dev.trestle.engine.table.recovery.LoggedChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a table was, while its changes are logged. Moments are whole milliseconds, as the API has them, and what happened
 * within one has happened at its end. A transaction is seen wholly or not at all. Writers go on meanwhile. Thread-safe.
 */
public final class TableHistory {

    private final Table table;
    private final ChangeLog log;
    private final ItemLocks locks;

    TableHistory(Table table, ChangeLog log, ItemLocks locks) {
        this.table = table;
        this.log = log;
        this.locks = locks;
    }

    /** The table as it is now; empty if continuous backups have been switched off meanwhile. */
    public Optional<TableSnapshot> now() {
        return log.reading(() -> before(present()));
    }

    /**
     * The table's items at the moment, which is within the period of its backups, with its present definition; empty if
     * continuous backups have been switched off meanwhile.
     */
    public Optional<TableSnapshot> at(Instant moment) {
        return log.reading(() -> before(earlier(ChangeLog.startAfter(moment), present())));
    }

    /**
     * The items that were written in a span of time, in the order of their keys, without those that were neither there
     * before nor after; empty if continuous backups have been switched off meanwhile.
     *
     * @param from when the span begins
     * @param to when it ends, itself not in it
     */
    public Optional<List<ItemChange>> between(Instant from, Instant to) {
        return log.reading(() -> between(ChangeLog.startOf(from), earlier(ChangeLog.startOf(to), present())));
    }

    /** Where what has not happened yet will begin. No write is half done at that moment, so no transaction is cut in two. */
    private Key present() {
        return locks.holdingEverything(log::end);
    }

    /** Whatever was written after that position is undone, so it does not matter which of it the scan has met. */
    private TableSnapshot before(Key position) {
        NavigableMap<Key, Item> items = new TreeMap<>();
        table.keySpace()
                .entries()
                .scan(KeyRange.ALL, false)
                .forEachRemaining(entry -> items.put(entry.key(), entry.item()));
        awaitLoggingOfWhatWasRead();
        Set<Key> undone = new HashSet<>();
        log.forEach(position, null, change -> {
            if (undone.add(change.key())) {
                undo(change, items);
            }
        });
        List<OrderedMap.Entry> entries = new ArrayList<>(items.size());
        items.forEach((key, item) -> entries.add(new OrderedMap.Entry(key, item)));
        return new TableSnapshot(table.definition(), entries);
    }

    private static void undo(LoggedChange change, NavigableMap<Key, Item> items) {
        Item before = change.before();
        if (before == null) {
            items.remove(change.key());
        } else {
            items.put(change.key(), before);
        }
    }

    private List<ItemChange> between(Key from, Key to) {
        NavigableMap<Key, LoggedChange> spans = new TreeMap<>();
        log.forEach(from, to, change -> spans.merge(change.key(), change, LoggedChange::followedBy));
        NavigableMap<Key, Item> items = new TreeMap<>();
        for (Key key : spans.keySet()) {
            Item item = table.get(key);
            if (item != null) {
                items.put(key, item);
            }
        }
        awaitLoggingOfWhatWasRead();
        Set<Key> undone = new HashSet<>();
        log.forEach(to, null, change -> {
            if (spans.containsKey(change.key()) && undone.add(change.key())) {
                undo(change, items);
            }
        });
        List<ItemChange> changes = new ArrayList<>();
        spans.forEach((key, span) -> {
            Item before = span.before();
            Item after = items.get(key);
            Item either = after == null ? before : after;
            if (either != null) {
                changes.add(new ItemChange(table.keySpace().positionOf(either), before, after, span.micros()));
            }
        });
        return changes;
    }

    /** An item may be read before the record of its change, as a batch may become visible bit by bit. */
    private void awaitLoggingOfWhatWasRead() {
        locks.awaitWriters();
    }

    private static Key earlier(Key one, Key other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
