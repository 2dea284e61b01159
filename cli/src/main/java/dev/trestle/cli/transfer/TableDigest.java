package dev.trestle.cli.transfer;

import dev.trestle.engine.item.Item;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How many items there are and a checksum of them, in whatever order they come: the sum of their digests. Kept by parts, to
 * which an item belongs by its key, so that a difference can be looked for in the parts that differ. Thread-safe.
 */
public final class TableDigest {
    private static final int PARTS = 4096;
    private static final int COUNT = 0;
    private static final int HIGH = 1;
    private static final int LOW = 2;
    private static final int FIELDS = 3;

    private final TableKeys keys;
    private final AtomicLongArray sums = new AtomicLongArray(PARTS * FIELDS);

    /**
     * The digest of no items.
     *
     * @param keys the key that tells them apart
     */
    public TableDigest(TableKeys keys) {
        this.keys = keys;
    }

    /**
     * Adds items.
     *
     * @param items which have the key
     */
    public void add(Collection<Item> items) {
        items.forEach(this::add);
    }

    private void add(Item item) {
        ItemDigest digest = ItemDigest.of(item);
        int part = part(item);
        sums.incrementAndGet(part * FIELDS + COUNT);
        sums.addAndGet(part * FIELDS + HIGH, digest.high());
        sums.addAndGet(part * FIELDS + LOW, digest.low());
    }

    /**
     * How many items there are.
     *
     * @return the number
     */
    public long items() {
        return total(COUNT);
    }

    /**
     * The checksum of the items.
     *
     * @return 32 hexadecimal digits
     */
    public String checksum() {
        return String.format(Locale.ROOT, "%016x%016x", total(HIGH), total(LOW));
    }

    /**
     * Whether both are of the same items.
     *
     * @param other a digest by the same key
     * @return whether count and checksum are the same in each part
     */
    public boolean matches(TableDigest other) {
        for (int part = 0; part < PARTS; part++) {
            if (!matches(other, part)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether an item need not be looked for.
     *
     * @param item an item of either
     * @param other a digest by the same key
     * @return whether both are of the same items in the part that the item belongs to
     */
    public boolean matchesAround(Item item, TableDigest other) {
        return matches(other, part(item));
    }

    private boolean matches(TableDigest other, int part) {
        for (int field = 0; field < FIELDS; field++) {
            if (sums.get(part * FIELDS + field) != other.sums.get(part * FIELDS + field)) {
                return false;
            }
        }
        return true;
    }

    private int part(Item item) {
        return (int) Long.remainderUnsigned(ItemDigest.of(keys.of(item)).low(), PARTS);
    }

    private long total(int field) {
        long total = 0;
        for (int part = 0; part < PARTS; part++) {
            total += sums.get(part * FIELDS + field);
        }
        return total;
    }
}
