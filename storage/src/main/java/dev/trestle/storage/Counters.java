package dev.trestle.storage;

import dev.trestle.engine.storage.Statistics;
import dev.trestle.engine.storage.WriteBatch;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/**
 * The statistics of all maps, in a column family of their own: under the number of a map's column family, which is never
 * given again, sums that RocksDB adds to, so that no writer has to read them or wait for another.
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

    /** Has the batch add what was counted for the map in that column family. */
    void add(org.rocksdb.WriteBatch batch, int columnFamily, WriteBatch.Count count) throws RocksDBException {
        if (count.items() != 0) {
            batch.merge(sums, key(columnFamily, ITEMS), value(count.items()));
        }
        batch.merge(sums, key(columnFamily, BYTES), value(count.bytes()));
    }

    /** What has been counted for the map in that column family. */
    Statistics of(int columnFamily) throws RocksDBException {
        return new Statistics(sum(columnFamily, ITEMS), sum(columnFamily, BYTES));
    }

    /** Forgets what was counted for a map that is no more. */
    void forget(int columnFamily) throws RocksDBException {
        database.delete(sums, key(columnFamily, ITEMS));
        database.delete(sums, key(columnFamily, BYTES));
    }

    /** Forgets what was counted for maps that are no more, in case the process ended between dropping and forgetting. */
    void forgetAllBut(Set<Integer> columnFamilies) throws RocksDBException {
        List<byte[]> left = new ArrayList<>();
        try (RocksIterator iterator = database.newIterator(sums)) {
            for (iterator.seekToFirst(); iterator.isValid(); iterator.next()) {
                if (!columnFamilies.contains(ByteBuffer.wrap(iterator.key()).getInt())) {
                    left.add(iterator.key());
                }
            }
            iterator.status();
        }
        for (byte[] key : left) {
            database.delete(sums, key);
        }
    }

    private long sum(int columnFamily, byte counter) throws RocksDBException {
        byte @Nullable [] sum = database.get(sums, key(columnFamily, counter));
        return sum == null
                ? 0
                : ByteBuffer.wrap(sum).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    private static byte[] key(int columnFamily, byte counter) {
        return ByteBuffer.allocate(Integer.BYTES + 1)
                .putInt(columnFamily)
                .put(counter)
                .array();
    }

    /** Sums wrap around, so that adding the two's complement of a number takes it away. */
    private static byte[] value(long number) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(number)
                .array();
    }
}
