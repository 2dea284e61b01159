package dev.trestle.engine.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Locks of items, striped: writers of different items almost never meet. Several are taken in the order of their
 * stripes, so that no two transactions wait for each other.
 */
public final class ItemLocks {

    private static final int STRIPES = 4096;

    private final Lock[] stripes = new Lock[STRIPES];

    /** Makes the locks, none of them held. */
    public ItemLocks() {
        Arrays.setAll(stripes, stripe -> new ReentrantLock());
    }

    /** Takes the lock of one item. */
    public Held lock(Table table, byte[] key) {
        Lock lock = stripes[stripe(table, key)];
        lock.lock();
        return lock::unlock;
    }

    /** Takes the locks of several items, each given as table and key. */
    public Held lockAll(Collection<Address> addresses) {
        int[] ordered = addresses.stream()
                .mapToInt(address -> stripe(address.table(), address.key()))
                .sorted()
                .distinct()
                .toArray();
        for (int stripe : ordered) {
            stripes[stripe].lock();
        }
        return () -> {
            for (int stripe : ordered) {
                stripes[stripe].unlock();
            }
        };
    }

    /** Waits until every write that is under way has ended. */
    void awaitWriters() {
        for (Lock stripe : stripes) {
            stripe.lock();
            stripe.unlock();
        }
    }

    private static int stripe(Table table, byte[] key) {
        int hash = 31 * System.identityHashCode(table) + Arrays.hashCode(key);
        return (hash ^ (hash >>> 16)) & (STRIPES - 1);
    }

    /** Where an item is. */
    public record Address(Table table, byte[] key) {}

    /** Locks that are held until this is closed. */
    @FunctionalInterface
    public interface Held extends AutoCloseable {

        @Override
        void close();
    }
}
