package dev.trestle.engine.table;

import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Statistics;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import java.util.Iterator;
import java.util.function.BiConsumer;

/** Writes any number of items in batches that take little memory, however large the items are. */
final class ManyItems {

    private static final int MOST_ITEMS = 1000;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private ManyItems() {}

    /**
     * Has each entry staged, and commits whenever a batch has enough of them.
     *
     * @return how many items there were and how large they are
     */
    static Statistics write(
            Storage storage, Iterator<OrderedMap.Entry> entries, BiConsumer<WriteBatch, OrderedMap.Entry> staging) {
        long allItems = 0;
        long allBytes = 0;
        while (entries.hasNext()) {
            try (WriteBatch batch = new WriteBatch()) {
                int items = 0;
                int bytes = 0;
                for (; items < MOST_ITEMS && bytes < MOST_BYTES && entries.hasNext(); items++) {
                    OrderedMap.Entry entry = entries.next();
                    bytes += entry.item().size();
                    staging.accept(batch, entry);
                }
                storage.commit(batch);
                allItems += items;
                allBytes += bytes;
            }
        }
        return new Statistics(allItems, allBytes);
    }
}
