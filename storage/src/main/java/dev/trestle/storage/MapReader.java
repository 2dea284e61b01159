package dev.trestle.storage;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ItemCodec;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap.Entry;
import dev.trestle.engine.storage.StorageException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;

/** Reads the entries of one map. Whoever uses it keeps the database from being closed meanwhile. */
final class MapReader {

    private static final int PART_BYTES = 1024 * 1024;

    private final String name;
    private final RocksDB database;
    private final ColumnFamilyHandle entries;
    private final MapKeys keys;

    MapReader(String name, RocksDB database, ColumnFamilyHandle entries, MapKeys keys) {
        this.name = name;
        this.database = database;
        this.entries = entries;
        this.keys = keys;
    }

    /** What the map's keys are among those of all maps. */
    MapKeys keys() {
        return keys;
    }

    /** The item under the key, or null. */
    @Nullable Item get(ReadOptions reads, Key key) throws RocksDBException {
        byte @Nullable [] bytes = database.get(entries, reads, keys.of(key));
        return bytes == null ? null : decode(bytes);
    }

    /** The first entries of the range, at most so many and at most as many as are read well at once. */
    Part read(ReadOptions reads, KeyRange range, boolean descending, int limit) throws RocksDBException {
        if (range.isEmpty()) {
            return Part.NOTHING;
        }
        // Bounds keep RocksDB from walking over removed entries beyond the range.
        try (Slice lower = new Slice(keys.lowest(range));
                Slice upper = new Slice(keys.behind(range));
                ReadOptions bounded =
                        new ReadOptions(reads).setIterateLowerBound(lower).setIterateUpperBound(upper);
                RocksIterator iterator = database.newIterator(entries, bounded)) {
            return read(iterator, descending, limit);
        }
    }

    private Part read(RocksIterator iterator, boolean descending, int limit) throws RocksDBException {
        List<Entry> read = new ArrayList<>();
        int bytes = 0;
        if (descending) {
            iterator.seekToLast();
        } else {
            iterator.seekToFirst();
        }
        while (iterator.isValid() && read.size() < limit && bytes < PART_BYTES) {
            byte[] value = iterator.value();
            bytes += value.length;
            read.add(new Entry(keys.key(iterator.key()), decode(value)));
            if (descending) {
                iterator.prev();
            } else {
                iterator.next();
            }
        }
        iterator.status();
        return new Part(Collections.unmodifiableList(read), !iterator.isValid());
    }

    private Item decode(byte[] bytes) {
        try {
            return ItemCodec.decode(bytes);
        } catch (IllegalArgumentException e) {
            throw new StorageException(
                    StorageException.Kind.DAMAGED,
                    "The map " + name + " of the storage holds what is no item: " + e.getMessage()
                            + ". Restore the folder from a copy.",
                    e);
        }
    }

    /** Entries that were read at once, and whether they are the last of their range. */
    record Part(List<Entry> entries, boolean last) {

        static final Part NOTHING = new Part(List.of(), true);
    }
}
