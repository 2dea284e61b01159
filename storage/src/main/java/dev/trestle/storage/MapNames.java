package dev.trestle.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/**
 * Which maps there are: names with their numbers, in a column family of their own. A number is never given again, so that
 * what is left of a dropped map is in nobody's way.
 */
final class MapNames {

    /** No map has this name. */
    private static final byte[] NEXT = {};

    private final RocksDB database;
    private final ColumnFamilyHandle names;
    private int next;

    MapNames(RocksDB database, ColumnFamilyHandle names) throws RocksDBException {
        this.database = database;
        this.names = names;
        byte @Nullable [] stored = database.get(names, NEXT);
        this.next = stored == null ? 0 : number(stored);
    }

    /** All maps. */
    Map<String, Integer> all() throws RocksDBException {
        Map<String, Integer> all = new LinkedHashMap<>();
        try (RocksIterator iterator = database.newIterator(names)) {
            for (iterator.seekToFirst(); iterator.isValid(); iterator.next()) {
                if (iterator.key().length > NEXT.length) {
                    all.put(new String(iterator.key(), StandardCharsets.UTF_8), number(iterator.value()));
                }
            }
            iterator.status();
        }
        return all;
    }

    /** Has the batch add a map, and gives its number. One batch at a time may do so. */
    int add(WriteBatch batch, String name) throws RocksDBException {
        int number = next;
        batch.put(names, name.getBytes(StandardCharsets.UTF_8), bytes(number));
        batch.put(names, NEXT, bytes(number + 1));
        next++;
        return number;
    }

    /** Has the batch forget a map. */
    void remove(WriteBatch batch, String name) throws RocksDBException {
        batch.delete(names, name.getBytes(StandardCharsets.UTF_8));
    }

    private static int number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }

    private static byte[] bytes(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }
}
