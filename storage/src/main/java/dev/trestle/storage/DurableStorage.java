package dev.trestle.storage;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ItemCodec;
import dev.trestle.engine.storage.FolderStorage;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.StorageException;
import dev.trestle.engine.storage.WriteBatch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rocksdb.Checkpoint;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.Options;
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

    /** Names are marked, so that none is taken for RocksDB's own column family. */
    private static final String MAP_PREFIX = "map/";

    private final StorageFolder folder;
    private final NativeOptions options;
    private final NativeGuard guard;
    private final RocksDB database;
    private final Counters counters;
    private final Map<String, DurableMap> maps = new ConcurrentHashMap<>();

    private DurableStorage(StorageFolder folder, NativeOptions options) throws RocksDBException {
        this.folder = folder;
        this.options = options;
        this.guard = new NativeGuard(folder.toString());
        List<ColumnFamilyDescriptor> found = columnFamilies(folder, options);
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        this.database = RocksDB.open(options.database(), folder.data().toString(), found, handles);
        try {
            this.counters = new Counters(database, database.getDefaultColumnFamily());
            Set<Integer> numbers = new HashSet<>();
            for (int i = 0; i < handles.size(); i++) {
                String name = new String(found.get(i).getName(), StandardCharsets.UTF_8);
                if (name.startsWith(MAP_PREFIX)) {
                    keep(name.substring(MAP_PREFIX.length()), handles.get(i));
                    numbers.add(handles.get(i).getID());
                }
            }
            counters.forgetAllBut(numbers);
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
        return known != null
                ? known
                : guard.alone(() -> {
                    DurableMap made = maps.get(name);
                    return made != null ? made : keep(name, database.createColumnFamily(descriptor(name)));
                });
    }

    @Override
    public Set<String> names() {
        return Set.copyOf(maps.keySet());
    }

    @Override
    public void drop(String name) {
        guard.alone(() -> {
            DurableMap map = maps.get(name);
            if (map != null) {
                ColumnFamilyHandle columnFamily = map.columnFamily();
                int number = columnFamily.getID();
                database.dropColumnFamily(columnFamily);
                maps.remove(name);
                map.markDropped();
                // RocksDB removes the files when nobody has the column family any more.
                columnFamily.close();
                counters.forget(number);
            }
            return true;
        });
    }

    @Override
    public void commit(WriteBatch batch) {
        guard.using(() -> {
            try (org.rocksdb.WriteBatch writes = new org.rocksdb.WriteBatch()) {
                for (WriteBatch.Write write : batch.writes()) {
                    DurableMap map = (DurableMap) write.map();
                    if (!map.isDropped()) {
                        add(writes, map.columnFamily(), write);
                    }
                }
                for (WriteBatch.Count count : batch.counts()) {
                    DurableMap map = (DurableMap) count.map();
                    if (!map.isDropped()) {
                        counters.add(writes, map.columnFamily().getID(), count);
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

    /**
     * {@inheritDoc}
     *
     * <p>Files that do not change any more are shared with the copy where the file system can, so that it takes little time
     * and room; tables and indexes that are made or dropped meanwhile wait for its end.
     */
    @Override
    public void backup(Path copy) {
        FolderCopy.make(
                copy,
                Format.of(Upgrades.ALL.latest()),
                data -> guard.using(() -> {
                    try (Checkpoint checkpoint = Checkpoint.create(database)) {
                        checkpoint.createCheckpoint(data.toString());
                        return true;
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
            maps.values().forEach(map -> map.columnFamily().close());
            database.close();
            options.close();
            folder.close();
        });
    }

    private static void add(org.rocksdb.WriteBatch writes, ColumnFamilyHandle columnFamily, WriteBatch.Write write)
            throws RocksDBException {
        Item item = write.item();
        byte[] key = write.key().toByteArray();
        if (item == null) {
            writes.delete(columnFamily, key);
        } else {
            writes.put(columnFamily, key, ItemCodec.encode(item));
        }
    }

    private DurableMap keep(String name, ColumnFamilyHandle columnFamily) throws RocksDBException {
        DurableMap map =
                new DurableMap(name, database, columnFamily, options.reads(), guard, counters.of(columnFamily.getID()));
        maps.put(name, map);
        return map;
    }

    private ColumnFamilyDescriptor descriptor(String name) {
        return new ColumnFamilyDescriptor((MAP_PREFIX + name).getBytes(StandardCharsets.UTF_8), options.maps());
    }

    private static List<ColumnFamilyDescriptor> columnFamilies(StorageFolder folder, NativeOptions options)
            throws RocksDBException {
        List<ColumnFamilyDescriptor> found = new ArrayList<>();
        found.add(new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY, options.counters()));
        if (folder.format().isEmpty() && !Files.exists(folder.data().resolve("CURRENT"))) {
            return found;
        }
        try (Options defaults = new Options()) {
            for (byte[] name :
                    RocksDB.listColumnFamilies(defaults, folder.data().toString())) {
                if (new String(name, StandardCharsets.UTF_8).startsWith(MAP_PREFIX)) {
                    found.add(new ColumnFamilyDescriptor(name, options.maps()));
                }
            }
        }
        return found;
    }
}
