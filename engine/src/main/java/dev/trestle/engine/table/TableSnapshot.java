package dev.trestle.engine.table;

import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import java.util.List;

/**
 * A table at one moment.
 *
 * @param definition the table as it was defined then
 * @param entries its items in the order of their keys; the list is not copied and nobody changes it any more
 */
public record TableSnapshot(TableDefinition definition, List<OrderedMap.Entry> entries) {

    /** How many items are written at once where many are copied. */
    static final int BATCH = 1000;

    /** The size of all items in bytes. */
    public long bytes() {
        return entries.stream().mapToLong(entry -> entry.item().size()).sum();
    }

    /** Writes the items under their keys into the map. */
    public void copyInto(Storage storage, OrderedMap map) {
        for (int from = 0; from < entries.size(); from += BATCH) {
            try (WriteBatch batch = new WriteBatch()) {
                entries.subList(from, Math.min(from + BATCH, entries.size()))
                        .forEach(entry -> batch.put(map, entry.key(), entry.item()));
                storage.commit(batch);
            }
        }
    }
}
