package dev.trestle.engine.table;

import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.MapView;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Statistics;
import dev.trestle.engine.storage.Storage;
import java.util.Iterator;

/**
 * A table at one moment. Closed by whoever asked for it.
 *
 * @param definition the table as it was defined then
 * @param items its items under their keys; closed with the snapshot
 */
public record TableSnapshot(TableDefinition definition, MapView items) implements AutoCloseable {

    /** The items in the range, in the order of their keys, read part by part. */
    public Iterator<OrderedMap.Entry> entries(KeyRange range) {
        return items.scan(range, false);
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
