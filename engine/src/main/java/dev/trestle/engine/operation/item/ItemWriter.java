package dev.trestle.engine.operation.item;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.operation.Capacity;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Weather;
import dev.trestle.engine.storage.WriteBatch;
import dev.trestle.engine.table.IndexChanges;
import dev.trestle.engine.table.ItemLocks;
import java.util.List;
import java.util.function.BiConsumer;

/** Carries out writes: takes the locks, reads, decides, and commits items and index entries in one batch. */
public final class ItemWriter {

    private final Database database;

    /** A writer of items in the database given. */
    public ItemWriter(Database database) {
        this.database = database;
    }

    /**
     * Writes one item.
     *
     * @throws ServiceException if the write cannot be done; then nothing is written
     */
    public WriteOutcome write(ItemWrite write) {
        Weather weather = database.weather();
        if (weather == null) {
            return writeNow(write);
        }
        weather.admitWrite(write.table(), write.keyed(), false);
        WriteOutcome outcome = writeNow(write);
        charge(weather, write, outcome, Capacity.of(write.table()));
        return outcome;
    }

    private WriteOutcome writeNow(ItemWrite write) {
        return database.locks().holding(write.address(), () -> {
            try (WriteBatch batch = new WriteBatch()) {
                WriteOutcome outcome = stage(batch, write);
                database.storage().commit(batch);
                return outcome;
            }
        });
    }

    /**
     * Writes several items or none of them; no other writer, and no transactional reader, sees a state in between.
     *
     * @param more adds to the batch what is to be written with the items
     * @throws ServiceException a TransactionCanceledException with one reason for each write if one of them cannot be done
     */
    List<WriteOutcome> writeAll(List<ItemWrite> writes, BiConsumer<WriteBatch, List<WriteOutcome>> more) {
        Weather weather = database.weather();
        if (weather == null) {
            return writeAllNow(writes, more);
        }
        TransactionActions.admit(weather, writes, write -> weather.admitWrite(write.table(), write.keyed(), true));
        List<WriteOutcome> outcomes = writeAllNow(writes, more);
        for (int i = 0; i < writes.size(); i++) {
            ItemWrite write = writes.get(i);
            charge(weather, write, outcomes.get(i), Capacity.ofTransaction(write.table()));
        }
        return outcomes;
    }

    private static void charge(Weather weather, ItemWrite write, WriteOutcome outcome, Capacity capacity) {
        outcome.addTo(capacity);
        weather.charge(capacity, write.keyed());
    }

    private List<WriteOutcome> writeAllNow(List<ItemWrite> writes, BiConsumer<WriteBatch, List<WriteOutcome>> more) {
        List<ItemLocks.Address> addresses =
                writes.stream().map(ItemWrite::address).toList();
        return database.locks().holdingAll(addresses, () -> {
            try (WriteBatch batch = new WriteBatch()) {
                List<WriteOutcome> outcomes = TransactionActions.all(writes, write -> stage(batch, write));
                more.accept(batch, outcomes);
                database.storage().commit(batch);
                return outcomes;
            }
        });
    }

    private static WriteOutcome stage(WriteBatch batch, ItemWrite write) {
        Key key = write.key();
        Item before = write.table().get(key);
        Item after = write.after(before);
        IndexChanges changes = write.table().stage(batch, key, before, after);
        return new WriteOutcome(before, after, changes);
    }
}
