package dev.trestle.storage;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ItemCodec;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Statistics;
import dev.trestle.engine.storage.StorageException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;

/** A map, whose entries are in the column family of all maps. Once dropped it is empty. */
final class DurableMap implements OrderedMap {

    private static final int PART_BYTES = 1024 * 1024;

    private final String name;
    private final RocksDB database;
    private final ColumnFamilyHandle entries;
    private final MapKeys keys;
    private final ReadOptions reads;
    private final NativeGuard guard;
    private final Statistics statistics;

    /** Changes only while nobody uses anything. */
    private boolean dropped;

    DurableMap(
            String name,
            RocksDB database,
            ColumnFamilyHandle entries,
            MapKeys keys,
            ReadOptions reads,
            NativeGuard guard,
            Statistics statistics) {
        this.name = name;
        this.database = database;
        this.entries = entries;
        this.keys = keys;
        this.reads = reads;
        this.guard = guard;
        this.statistics = statistics;
    }

    @Override
    public @Nullable Item get(Key key) {
        // An empty list in place of null, which the guard does not hand on.
        List<Item> found = guard.using(() -> {
            byte @Nullable [] bytes = dropped ? null : database.get(entries, reads, keys.of(key));
            return bytes == null ? List.of() : List.of(decode(bytes));
        });
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public Iterator<Entry> scan(KeyRange range, boolean descending) {
        return new PartwiseScan(this, range, descending);
    }

    @Override
    public Statistics statistics() {
        return statistics;
    }

    /** The first entries of the range, at most so many and at most as many as are read well at once. */
    Part read(KeyRange range, boolean descending, int limit) {
        return guard.using(() -> dropped || range.isEmpty() ? Part.NOTHING : readPart(range, descending, limit));
    }

    /** What its keys are among those of all maps. */
    MapKeys keys() {
        return keys;
    }

    boolean isDropped() {
        return dropped;
    }

    void markDropped() {
        dropped = true;
    }

    private Part readPart(KeyRange range, boolean descending, int limit) throws RocksDBException {
        // Bounds keep RocksDB from walking over removed entries beyond the range.
        try (Slice lower = new Slice(keys.lowest(range));
                Slice upper = new Slice(keys.behind(range));
                ReadOptions bounded =
                        new ReadOptions(reads).setIterateLowerBound(lower).setIterateUpperBound(upper);
                RocksIterator iterator = database.newIterator(entries, bounded)) {
            return readPart(iterator, descending, limit);
        }
    }

    private Part readPart(RocksIterator iterator, boolean descending, int limit) throws RocksDBException {
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
