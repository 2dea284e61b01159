package dev.trestle.storage;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ItemCodec;
import dev.trestle.engine.storage.FolderStorage;
import dev.trestle.engine.storage.MapView;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.StorageException;
import dev.trestle.engine.storage.WriteBatch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rocksdb.Checkpoint;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/**
 * Storage in a folder, which one process at a time has open. A commit returns when the disk has the batch, so that it
 * survives a power cut ({@link Durability#FSYNC}); commits of several threads share a write to the disk. Thread-safe.
 *
 * <p>When the disk is full or fails, commits fail with a {@link StorageException} while reads go on. Some seconds after there
 * is room again on one that was full, commits succeed again; after another failure the storage has to be opened again.
 */
public final class DurableStorage implements FolderStorage {

    private static final byte[] NAMES = "names".getBytes(StandardCharsets.UTF_8);
    private static final byte[] MAPS = "maps".getBytes(StandardCharsets.UTF_8);

    private final StorageFolder folder;
    private final NativeOptions options;
    private final NativeGuard guard;
    private final RocksDB database;
    private final List<ColumnFamilyHandle> columnFamilies = new ArrayList<>();
    private final ColumnFamilyHandle entries;
    private final Counters counters;
    private final MapNames names;
    private final Map<String, DurableMap> maps = new ConcurrentHashMap<>();
    private final Set<DurableView> views = ConcurrentHashMap.newKeySet();

    private DurableStorage(StorageFolder folder, NativeOptions options) throws RocksDBException {
        this.folder = folder;
        this.options = options;
        this.guard = new NativeGuard(folder.toString());
        this.database = RocksDB.open(
                options.database(),
                folder.data().toString(),
                List.of(
                        new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY, options.counters()),
                        new ColumnFamilyDescriptor(NAMES, options.maps()),
                        new ColumnFamilyDescriptor(MAPS, options.maps())),
                columnFamilies);
        try {
            this.entries = columnFamilies.get(2);
            this.counters = new Counters(database, columnFamilies.get(0));
            this.names = new MapNames(database, columnFamilies.get(1));
            for (Map.Entry<String, Integer> known : names.all().entrySet()) {
                keep(known.getKey(), known.getValue());
            }
        } catch (RuntimeException | RocksDBException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Opens the storage in a folder, which is made if there is none.
     *
     * @throws StorageException if somebody has it open, if the folder holds anything else, if a later version has written
     *     it, if it is damaged or cannot be read and written; the kind says which
     */
    public static DurableStorage open(Path folder) {
        return open(folder, DurableSettings.DEFAULT);
    }

    /**
     * Opens the storage in a folder with settings of its own.
     *
     * @throws StorageException as {@link #open(Path)}
     */
    public static DurableStorage open(Path folder, DurableSettings settings) {
        return open(folder, settings, Upgrades.ALL);
    }

    static DurableStorage open(Path folder, DurableSettings settings, Upgrades upgrades) {
        StorageFolder entered = StorageFolder.enter(folder, upgrades.latest());
        try {
            NativeLibrary.load();
            if (settings.durability() == Durability.FSYNC) {
                LogCheck.check(entered.data());
            }
            boolean fresh = entered.format().isEmpty();
            return open(entered, new NativeOptions(settings, fresh), upgrades);
        } catch (RuntimeException e) {
            entered.close();
            throw e;
        }
    }

    private static DurableStorage open(StorageFolder folder, NativeOptions options, Upgrades upgrades) {
        DurableStorage storage;
        try {
            storage = new DurableStorage(folder, options);
        } catch (RocksDBException e) {
            options.close();
            throw NativeGuard.failure(folder.toString(), e);
        }
        try {
            upgrades.run(folder, storage);
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
        return storage;
    }

    @Override
    public OrderedMap map(String name) {
        DurableMap known = maps.get(name);
        return known != null ? known : guard.using(() -> make(name));
    }

    private DurableMap make(String name) throws RocksDBException {
        synchronized (names) {
            DurableMap made = maps.get(name);
            if (made != null) {
                return made;
            }
            try (org.rocksdb.WriteBatch batch = new org.rocksdb.WriteBatch()) {
                int number = names.add(batch, name);
                database.write(options.writes(), batch);
                return keep(name, number);
            }
        }
    }

    @Override
    public Set<String> names() {
        return Set.copyOf(maps.keySet());
    }

    @Override
    public void drop(String name) {
        guard.alone(() -> {
            DurableMap map = maps.get(name);
            if (map == null) {
                return false;
            }
            MapKeys keys = map.keys();
            try (org.rocksdb.WriteBatch batch = new org.rocksdb.WriteBatch()) {
                names.remove(batch, name);
                counters.forget(batch, keys.number());
                batch.deleteRange(entries, keys.start(), keys.end());
                database.write(options.writes(), batch);
            }
            maps.remove(name);
            map.markDropped();
            // Gives back at once what files have of nothing else, unless a view would lose them; the rest goes as files
            // are put together.
            if (views.stream().noneMatch(view -> view.isOf(map))) {
                database.deleteFilesInRanges(entries, List.of(keys.start(), keys.end()), false);
            }
            return true;
        });
    }

    @Override
    public MapView view(OrderedMap map) {
        return guard.using(() -> new DurableView((DurableMap) map, database, options.reads(), guard, views));
    }

    @Override
    public void commit(WriteBatch batch) {
        guard.using(() -> {
            try (org.rocksdb.WriteBatch writes = new org.rocksdb.WriteBatch()) {
                add(writes, batch.writes());
                for (WriteBatch.Count count : batch.counts()) {
                    DurableMap map = (DurableMap) count.map();
                    if (!map.isDropped()) {
                        counters.add(writes, map.keys().number(), count);
                    }
                }
                database.write(options.writes(), writes);
            }
            for (WriteBatch.Count count : batch.counts()) {
                count.map().statistics().add(count);
            }
            return true;
        });
        batch.committed();
    }

    /** Whether the folder is a storage, which says nothing about whether it can be opened. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(Format.FILE));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Files that do not change any more are shared with the copy where the file system can, so that it takes little time
     * and room. Nothing but {@link #close} waits for its end.
     */
    @Override
    public void backup(Path copy) {
        folder.requireOutside(copy);
        FolderCopy.make(
                copy,
                Format.of(Upgrades.ALL.latest()),
                data -> guard.meanwhile(() -> {
                    try (Checkpoint checkpoint = Checkpoint.create(database)) {
                        checkpoint.createCheckpoint(data.toString());
                        return true;
                    } catch (RocksDBException e) {
                        throw NativeGuard.failure(folder + " or its copy in " + copy, e);
                    }
                }));
    }

    /** The bytes of native memory that {@link DurableSettings#memory()} bounds, and those that RocksDB needs besides for files. */
    long memoryInUse() {
        return guard.using(() ->
                options.cache().getUsage() + database.getAggregatedLongProperty("rocksdb.estimate-table-readers-mem"));
    }

    /** Has everything on the disk that has been committed, whatever the durability. */
    void sync() {
        guard.using(() -> {
            database.syncWal();
            return true;
        });
    }

    /** Ends the use of the folder, when calls that are under way have ended. Later ones fail. */
    @Override
    public void close() {
        guard.last(() -> {
            // RocksDB does not close in order while there are snapshots.
            views.forEach(DurableView::release);
            columnFamilies.forEach(ColumnFamilyHandle::close);
            database.close();
            options.close();
            folder.close();
        });
    }

    @SuppressWarnings("ReferenceEquality") // Whether it is the same item decides; to compare values would cost more.
    private void add(org.rocksdb.WriteBatch writes, List<WriteBatch.Write> added) throws RocksDBException {
        Item encodedLast = null;
        byte[] encoded = {};
        for (WriteBatch.Write write : added) {
            DurableMap map = (DurableMap) write.map();
            Item item = write.item();
            if (map.isDropped()) {
                continue;
            }
            byte[] key = map.keys().of(write.key());
            if (item == null) {
                writes.delete(entries, key);
                continue;
            }
            // An index that projects all attributes is given its table's item.
            if (item != encodedLast) {
                encoded = ItemCodec.encode(item);
                encodedLast = item;
            }
            writes.put(entries, key, encoded);
        }
    }

    private DurableMap keep(String name, int number) throws RocksDBException {
        MapReader reader = new MapReader(name, database, entries, new MapKeys(number));
        DurableMap map = new DurableMap(reader, options.reads(), guard, counters.of(number));
        maps.put(name, map);
        return map;
    }
}
