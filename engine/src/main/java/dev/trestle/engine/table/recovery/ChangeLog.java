package dev.trestle.engine.table.recovery;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import java.time.Instant;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one table's items: what each item was before. With them a table is taken back from what it is to what it
 * was, so that nothing has to be copied when the log begins and a writer adds no more than the item that it replaces. A
 * change is committed with what it tells of, under the item's lock, and all changes of a batch have one date. Thread-safe.
 */
public final class ChangeLog {

    static final String STORAGE_NAMES = "changes/";

    /** How many changes are removed at once. */
    private static final int BATCH = 1000;

    private static final int MICROS_PER_MILLI = 1000;

    private final String tableId;
    private final Storage storage;
    private final OrderedMap changes;
    private final ChangeClock clock;
    private final AtomicLong nextNumber;

    /** Held for reading by whoever reads, for writing by whoever removes. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private volatile boolean closed;

    ChangeLog(String tableId, Storage storage, ChangeClock clock) {
        this.tableId = tableId;
        this.storage = storage;
        this.changes = storage.map(storageName(tableId));
        this.clock = clock;
        Iterator<OrderedMap.Entry> newest = changes.scan(KeyRange.ALL, true);
        long number = 0;
        if (newest.hasNext()) {
            Key position = newest.next().key();
            clock.notBefore(LoggedChange.micros(position));
            number = LoggedChange.number(position) + 1;
        }
        this.nextNumber = new AtomicLong(number);
    }

    /** Adds to the batch what it takes to undo a change. The caller holds the item's lock until the batch is committed. */
    public void stage(WriteBatch batch, Key key, @Nullable Item before, @Nullable Item after) {
        if (Objects.equals(before, after)) {
            return;
        }
        long micros = batch.moment(clock::micros);
        LoggedChange change = new LoggedChange(key, before, micros);
        batch.put(changes, LoggedChange.position(micros, nextNumber.getAndIncrement()), change.toItem());
    }

    /** Where the next change will stand or before it. To be asked for while nothing is being written. */
    public Key end() {
        return LoggedChange.position(clock.micros(), nextNumber.get());
    }

    /** Where the changes of this millisecond and later ones begin. */
    public static Key startOf(Instant moment) {
        return LoggedChange.position(Math.multiplyExact(moment.toEpochMilli(), MICROS_PER_MILLI), 0);
    }

    /** Where the changes after this millisecond begin. */
    public static Key startAfter(Instant moment) {
        return startOf(moment.plusMillis(1));
    }

    /**
     * Has the changes seen that stand in the range, in their order.
     *
     * @param to the end of the range, itself not in it; null for the end of the log
     */
    public void forEach(Key from, @Nullable Key to, Consumer<LoggedChange> action) {
        changes.scan(new KeyRange(from, to), false)
                .forEachRemaining(entry -> action.accept(LoggedChange.of(entry.key(), entry.item())));
    }

    /**
     * What was under the keys that have changed in the part of the log, which may be trimmed or dropped afterwards; the caller
     * closes it. To be asked for while {@link #reading}, when all changes of the part have been committed.
     */
    public PriorItems prior(KeyRange part) {
        return PriorItems.of(storage.view(changes), part);
    }

    /** Does the work, during which nothing is removed from the log; empty if there is no log any more. */
    public <T> Optional<T> reading(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return closed ? Optional.empty() : Optional.of(work.get());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Forgets the changes up to the moment, unless somebody is reading; then the next time. */
    public void trim(Instant moment) {
        if (!lock.writeLock().tryLock()) {
            return;
        }
        try {
            Iterator<OrderedMap.Entry> old = changes.scan(new KeyRange(null, startAfter(moment)), false);
            while (!closed && old.hasNext()) {
                removeSome(old);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void removeSome(Iterator<OrderedMap.Entry> old) {
        try (WriteBatch batch = new WriteBatch()) {
            for (int count = 0; count < BATCH && old.hasNext(); count++) {
                batch.delete(changes, old.next().key());
            }
            storage.commit(batch);
        }
    }

    /** Removes the log, which nobody writes to any more. */
    public void drop() {
        lock.writeLock().lock();
        try {
            closed = true;
            storage.drop(storageName(tableId));
        } finally {
            lock.writeLock().unlock();
        }
    }

    static String storageName(String tableId) {
        return STORAGE_NAMES + tableId;
    }
}
