package dev.trestle.engine.table;

import dev.trestle.engine.item.Key;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

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

    /** Does the work while holding the lock of one item. */
    public <T> T holding(Address address, Supplier<T> work) {
        Lock lock = stripes[stripe(address)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Does the work while holding the locks of several items. */
    public <T> T holdingAll(Collection<Address> addresses, Supplier<T> work) {
        int[] ordered = addresses.stream()
                .mapToInt(ItemLocks::stripe)
                .sorted()
                .distinct()
                .toArray();
        return holdingFrom(0, ordered, work);
    }

    private <T> T holdingFrom(int next, int[] ordered, Supplier<T> work) {
        if (next == ordered.length) {
            return work.get();
        }
        Lock lock = stripes[ordered[next]];
        lock.lock();
        try {
            return holdingFrom(next + 1, ordered, work);
        } finally {
            lock.unlock();
        }
    }

    /** Does the work while no item of any table is being written. */
    <T> T holdingEverything(Supplier<T> work) {
        int held = 0;
        try {
            while (held < STRIPES) {
                stripes[held].lock();
                held++;
            }
            return work.get();
        } finally {
            while (held > 0) {
                held--;
                stripes[held].unlock();
            }
        }
    }

    /** Waits until every write that is under way has ended. */
    void awaitWriters() {
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            holdingFrom(0, new int[] {stripe}, () -> true);
        }
    }

    private static int stripe(Address address) {
        int hash = 31 * System.identityHashCode(address.table()) + address.key().hashCode();
        return (hash ^ (hash >>> 16)) & (STRIPES - 1);
    }

    /** Where an item is. */
    public record Address(Table table, Key key) {}
}
