package dev.trestle.storage;

import dev.trestle.engine.storage.Statistics;
import dev.trestle.engine.storage.WriteBatch;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/**
 * The statistics of all maps, in a column family of their own: under the number of a map, sums that RocksDB adds to, so that
 * no writer has to read them or wait for another.
 */
final class Counters {

    private static final byte ITEMS = 0;
    private static final byte BYTES = 1;

    private final RocksDB database;
    private final ColumnFamilyHandle sums;

    Counters(RocksDB database, ColumnFamilyHandle sums) {
        this.database = database;
        this.sums = sums;
    }

    /** Has the batch add what was counted for the map of that number. */
    void add(org.rocksdb.WriteBatch batch, int map, WriteBatch.Count count) throws RocksDBException {
        if (count.items() != 0) {
            batch.merge(sums, key(map, ITEMS), value(count.items()));
        }
        batch.merge(sums, key(map, BYTES), value(count.bytes()));
    }

    /** What has been counted for the map of that number. */
    Statistics of(int map) throws RocksDBException {
        return new Statistics(sum(map, ITEMS), sum(map, BYTES));
    }

    /** Has the batch forget what was counted for the map of that number. */
    void forget(org.rocksdb.WriteBatch batch, int map) throws RocksDBException {
        batch.delete(sums, key(map, ITEMS));
        batch.delete(sums, key(map, BYTES));
    }

    private long sum(int map, byte counter) throws RocksDBException {
        byte @Nullable [] sum = database.get(sums, key(map, counter));
        return sum == null
                ? 0
                : ByteBuffer.wrap(sum).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    private static byte[] key(int map, byte counter) {
        return ByteBuffer.allocate(Integer.BYTES + 1).putInt(map).put(counter).array();
    }

    /** Sums wrap around, so that adding the two's complement of a number takes it away. */
    private static byte[] value(long number) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(number)
                .array();
    }
}
