package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;

/** Deletes the items whose time to live has passed, each under its lock and by its own. */
final class ExpiredItems {

    private final Storage storage;
    private final ItemLocks locks;
    private final Clock clock;

    ExpiredItems(Storage storage, ItemLocks locks, Clock clock) {
        this.storage = storage;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Deletes those of the table.
     *
     * @return how many there were
     */
    int deleteFrom(Table table) {
        Optional<TimeToLive> timeToLive = table.definition().features().timeToLive();
        if (timeToLive.isEmpty()) {
            return 0;
        }
        Predicate<Item> expired = timeToLive.get().at(clock.instant());
        int count = 0;
        Iterator<OrderedMap.Entry> entries = table.keySpace().entries().scan(KeyRange.ALL, false);
        while (entries.hasNext()) {
            OrderedMap.Entry entry = entries.next();
            Key key = entry.key();
            if (expired.test(entry.item())
                    && locks.holding(new ItemLocks.Address(table, key), () -> delete(table, key, expired))) {
                count++;
            }
        }
        return count;
    }

    /** Looks again, as a writer may have been here meanwhile. */
    private boolean delete(Table table, Key key, Predicate<Item> expired) {
        Item item = table.get(key);
        if (item == null || !expired.test(item)) {
            return false;
        }
        try (WriteBatch batch = new WriteBatch()) {
            boolean staged = table.stageExpiry(batch, key, item);
            storage.commit(batch);
            return staged;
        }
    }
}
