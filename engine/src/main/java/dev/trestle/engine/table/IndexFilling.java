package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes the entries that an index lacks, some items at a time under their locks, while writers that know the index go on. What
 * is there already is left, so that filling can be interrupted and gone on with.
 */
final class IndexFilling {

    private static final int MOST_ITEMS = 25;
    private static final int MOST_BYTES = 1024 * 1024;

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
            List<ItemLocks.Address> some = some(entries);
            locks.holdingAll(some, () -> fill(some, filled, staging));
        }
    }

    /** The next items whose entries are made together, as durable storage waits for the disk each time. */
    private List<ItemLocks.Address> some(Iterator<OrderedMap.Entry> entries) {
        List<ItemLocks.Address> some = new ArrayList<>();
        int bytes = 0;
        while (some.size() < MOST_ITEMS && bytes < MOST_BYTES && entries.hasNext()) {
            OrderedMap.Entry entry = entries.next();
            some.add(new ItemLocks.Address(table, entry.key()));
            bytes += entry.item().size();
        }
        return some;
    }

    /** Adds the items' entries unless writers already have; says whether there was any to add. */
    private boolean fill(List<ItemLocks.Address> items, Predicate<Item> filled, Staging staging) {
        try (WriteBatch batch = new WriteBatch()) {
            for (ItemLocks.Address address : items) {
                Item item = table.get(address.key());
                if (item != null && !filled.test(item)) {
                    staging.stage(batch, item);
                }
            }
            boolean any = !batch.writes().isEmpty();
            if (any) {
                storage.commit(batch);
            }
            return any;
        }
    }

    private interface Staging {

        void stage(WriteBatch batch, Item item);
    }
}
