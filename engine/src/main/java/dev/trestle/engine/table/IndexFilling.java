package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import java.util.Iterator;
import java.util.function.Predicate;

/**
 * Makes the entries that an index lacks, item by item under the item's lock, while writers that know the index go on. What
 * is there already is left, so that filling can be interrupted and gone on with.
 */
final class IndexFilling {

    private final Table table;
    private final Storage storage;
    private final ItemLocks locks;

    IndexFilling(Table table, Storage storage, ItemLocks locks) {
        this.table = table;
        this.storage = storage;
        this.locks = locks;
    }

    void fill(Index index) {
        each(
                item -> {
                    Key entryKey = index.keySpace().keyOf(item);
                    return entryKey == null || index.keySpace().entries().get(entryKey) != null;
                },
                (batch, item) -> index.stage(batch, null, item));
        index.filling(false);
    }

    void fill(VectorIndex index) {
        each(index::has, (batch, item) -> index.stage(batch, null, item));
        index.filling(false);
    }

    private void each(Predicate<Item> filled, Staging staging) {
        Iterator<OrderedMap.Entry> entries = table.keySpace().entries().scan(KeyRange.ALL, false);
        while (entries.hasNext()) {
            Key key = entries.next().key();
            locks.holding(new ItemLocks.Address(table, key), () -> fill(key, filled, staging));
        }
    }

    /** Adds the item's entry unless a writer already has; says whether it did. */
    private boolean fill(Key key, Predicate<Item> filled, Staging staging) {
        Item item = table.get(key);
        if (item == null || filled.test(item)) {
            return false;
        }
        try (WriteBatch batch = new WriteBatch()) {
            staging.stage(batch, item);
            storage.commit(batch);
            return !batch.writes().isEmpty();
        }
    }

    private interface Staging {

        void stage(WriteBatch batch, Item item);
    }
}
