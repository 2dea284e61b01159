package dev.trestle.benchmarks.durable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.UInt64AddOperator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The floor of durable writes: RocksDB alone, set up as the storage has it, with a batch for each write that puts as many
 * bytes as an item and its entry in one index have, adds to two counters, and is synchronized to the disk.
 */
final class BareDatabase implements Writes {

    private static final long MIB = 1024 * 1024;
    private static final int BYTES = 1_100;

    private final ColumnFamilyOptions maps = new ColumnFamilyOptions()
            .setWriteBufferSize(8 * MIB)
            .setCompressionType(CompressionType.LZ4_COMPRESSION)
            .setMergeOperator(new UInt64AddOperator());
    private final DBOptions options = new DBOptions()
            .setCreateIfMissing(true)
            .setCreateMissingColumnFamilies(true)
            .setMaxTotalWalSize(32 * MIB)
            .setMaxBackgroundJobs(2);
    private final WriteOptions synced = new WriteOptions().setSync(true);
    private final List<ColumnFamilyHandle> families = new ArrayList<>();
    private final RocksDB database;

    BareDatabase(Path folder) throws RocksDBException {
        this.database = RocksDB.open(
                options,
                folder.toString(),
                List.of(
                        new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY, maps),
                        new ColumnFamilyDescriptor("items".getBytes(StandardCharsets.UTF_8), maps),
                        new ColumnFamilyDescriptor("index".getBytes(StandardCharsets.UTF_8), maps)),
                families);
    }

    @Override
    public void write(int number, int version) throws RocksDBException {
        byte[] key = ("key-" + number).getBytes(StandardCharsets.UTF_8);
        byte[] value = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            value[i] = (byte) (i * 31 + number + version);
        }
        byte[] none = new byte[Long.BYTES];
        try (WriteBatch batch = new WriteBatch()) {
            batch.put(families.get(1), key, value);
            batch.put(families.get(2), key, value);
            batch.merge(families.get(0), new byte[] {1}, none);
            batch.merge(families.get(0), new byte[] {2}, none);
            database.write(synced, batch);
        }
    }

    @Override
    public void close() {
        families.forEach(ColumnFamilyHandle::close);
        database.close();
        synced.close();
        options.close();
        maps.close();
    }
}
