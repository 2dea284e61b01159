package dev.trestle.engine.storage;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes that take effect together. Later ones win over earlier ones to the same key. Closed when it has been committed
 * or given up, so that what was taken for its sake is let go of either way. Not thread-safe.
 */
public final class WriteBatch implements AutoCloseable {

    private final List<Write> writes = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();
    private final List<Runnable> whenCommitted = new ArrayList<>();
    private final List<Runnable> whenClosed = new ArrayList<>();
    private @Nullable Long moment;

    /** Adds a write of an item. */
    public void put(OrderedMap map, Key key, Item item) {
        writes.add(new Write(map, key, item));
    }

    /** Adds the removal of whatever is under the key. */
    public void delete(OrderedMap map, Key key) {
        writes.add(new Write(map, key, null));
    }

    /**
     * Counts in the map's statistics an item that is written, replaced or removed.
     *
     * @param bytesBefore the size of the item before, zero if there was none
     * @param bytesAfter the size of the item after, zero if there is none
     */
    public void count(OrderedMap map, int bytesBefore, int bytesAfter) {
        if (bytesBefore != bytesAfter) {
            int items = Integer.signum(bytesAfter) - Integer.signum(bytesBefore);
            counts.add(new Count(map, items, (long) bytesAfter - bytesBefore));
        }
    }

    /** The writes in the order in which they were added. */
    public List<Write> writes() {
        return Collections.unmodifiableList(writes);
    }

    /**
     * When everything in this batch happens, which is one moment for all of it.
     *
     * @param clock says when, the first time that somebody asks
     */
    public long moment(LongSupplier clock) {
        Long known = moment;
        if (known == null) {
            known = clock.getAsLong();
            moment = known;
        }
        return known;
    }

    /** What is to be added to statistics; a map may be there more than once. */
    public List<Count> counts() {
        return Collections.unmodifiableList(counts);
    }

    /**
     * Has the action, which does not throw, run when all of this batch has taken effect, and never if it does not: for what
     * is kept in memory of what storage has.
     */
    public void whenCommitted(Runnable action) {
        whenCommitted.add(action);
    }

    /** Runs what was to be run then. The storage calls this once, as the last thing of carrying out the batch. */
    public void committed() {
        whenCommitted.forEach(Runnable::run);
    }

    /** Has the action, which does not throw, run when this batch is closed. */
    public void whenClosed(Runnable action) {
        whenClosed.add(action);
    }

    @Override
    public void close() {
        whenClosed.forEach(Runnable::run);
    }

    /** A write of an item under a key, or its removal where the item is null. */
    public record Write(OrderedMap map, Key key, @Nullable Item item) {}

    /** What is to be added to a map's statistics. */
    public record Count(OrderedMap map, int items, long bytes) {}
}
