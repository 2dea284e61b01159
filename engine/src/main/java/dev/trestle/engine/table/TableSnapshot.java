package dev.trestle.engine.table;

import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import java.util.List;

/**
 * A table at one moment.
 *
 * @param definition the table as it was defined then
 * @param entries its items in the order of their keys; the list is not copied and nobody changes it any more
 */
public record TableSnapshot(TableDefinition definition, List<OrderedMap.Entry> entries) {

    /** The size of all items in bytes. */
    public long bytes() {
        return entries.stream().mapToLong(entry -> entry.item().size()).sum();
    }

    /** Writes the items under their keys into the map. */
    public void copyInto(Storage storage, OrderedMap map) {
        ManyItems.write(storage, entries.iterator(), (batch, entry) -> batch.put(map, entry.key(), entry.item()));
    }
}
