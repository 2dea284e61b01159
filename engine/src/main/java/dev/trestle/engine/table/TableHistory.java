package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.MapView;
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

    /** The table as it is now, which the caller closes; empty if continuous backups have been switched off meanwhile. */
    public Optional<TableSnapshot> now() {
        return log.reading(table::snapshot);
    }

    /**
     * The table's items at the moment, which is within the period of its backups, with its present definition; empty if
     * continuous backups have been switched off meanwhile. The caller closes it. It holds in the heap the keys of
     * the items that have been changed since the moment.
     */
    public Optional<TableSnapshot> at(Instant moment) {
        return log.reading(() -> before(ChangeLog.startAfter(moment)));
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

    /** The present items, with those that were changed at that position or later as they were before. */
    private TableSnapshot before(Key position) {
        Present present = locks.holdingEverything(() -> new Present(table.view(), log.end()));
        MapView items = present.items();
        KeyRange since = new KeyRange(position, present.end());
        if (since.isEmpty()) {
            return new TableSnapshot(table.definition(), items);
        }
        try {
            return new TableSnapshot(table.definition(), new RewoundView(items, log.prior(since)));
        } catch (RuntimeException | Error e) {
            items.close();
            throw e;
        }
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

    /** What there is at one moment, and where in the log what has not happened yet will begin. */
    private record Present(MapView items, Key end) {}
}
