package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.MapView;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Statistics;
import dev.trestle.engine.storage.Storage;
import java.util.Collections;
import java.util.Iterator;
import java.util.NavigableMap;
import java.util.Optional;

/** A table at one moment, whose items are read when they are wanted. Closed by whoever asked for it. Thread-safe. */
public final class TableSnapshot implements AutoCloseable {

    private final TableDefinition definition;
    private final MapView items;
    private final NavigableMap<Key, Optional<Item>> overlay;

    /**
     * The items that the view shows.
     *
     * @param items is closed with the snapshot
     */
    public TableSnapshot(TableDefinition definition, MapView items) {
        this(definition, items, Collections.emptyNavigableMap());
    }

    /** The items that the view shows, with something else, or nothing, under the keys of the overlay. */
    TableSnapshot(TableDefinition definition, MapView items, NavigableMap<Key, Optional<Item>> overlay) {
        this.definition = definition;
        this.items = items;
        this.overlay = overlay;
    }

    /** The table as it was defined then. */
    public TableDefinition definition() {
        return definition;
    }

    /** The items in the range, in the order of their keys, read part by part. */
    public Iterator<OrderedMap.Entry> entries(KeyRange range) {
        Iterator<OrderedMap.Entry> viewed = items.scan(range, false);
        return overlay.isEmpty() ? viewed : new OverlaidEntries(viewed, range.within(overlay));
    }

    /**
     * Writes the items under their keys into the map.
     *
     * @return how many there were and how large they are
     */
    public Statistics copyInto(Storage storage, OrderedMap map) {
        return ManyItems.write(
                storage, entries(KeyRange.ALL), (batch, entry) -> batch.put(map, entry.key(), entry.item()));
    }

    @Override
    public void close() {
        items.close();
    }
}
