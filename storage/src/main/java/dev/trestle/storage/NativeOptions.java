package dev.trestle.storage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import org.rocksdb.AbstractNativeReference;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.ReadOptions;
import org.rocksdb.UInt64AddOperator;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBufferManager;
import org.rocksdb.WriteOptions;

/** What RocksDB is told, in native memory that has to be let go of after the database is closed. */
final class NativeOptions implements AutoCloseable {

    private static final long MIB = 1024 * 1024;

    /** Options that RocksDB's Java classes have no methods for: that no log is missing is checked when it is opened. */
    private static final Properties UNNAMED = new Properties();

    static {
        UNNAMED.setProperty("track_and_verify_wals_in_manifest", "true");
    }

    private final Deque<AbstractNativeReference> owned = new ArrayDeque<>();
    private final Cache cache;
    private final DBOptions database;
    private final ColumnFamilyOptions maps;
    private final ColumnFamilyOptions counters;
    private final WriteOptions writes;
    private final ReadOptions reads;

    NativeOptions(DurableSettings settings, boolean fresh) {
        this.cache = own(new LRUCache(settings.memory()));
        // What is not yet in files is charged to the cache, so that one bound holds for both.
        WriteBufferManager buffers = own(new WriteBufferManager(settings.memory() / 2, cache));
        BloomFilter filter = own(new BloomFilter(10));
        UInt64AddOperator addition = own(new UInt64AddOperator());
        this.maps = own(columnFamily(cache, filter));
        this.counters = own(columnFamily(cache, filter)).setMergeOperator(addition);
        this.database = own(DBOptions.getDBOptionsFromProps(UNNAMED))
                .setCreateIfMissing(fresh)
                .setCreateMissingColumnFamilies(fresh)
                .setParanoidChecks(true)
                .setWalRecoveryMode(recovery(settings.durability()))
                // Bounds the time that it takes to open after a crash.
                .setMaxTotalWalSize(32 * MIB)
                .setWriteBufferManager(buffers)
                .setMaxOpenFiles(512)
                .setMaxBackgroundJobs(2)
                // Writers wait for the disk: to wake them before, for putting their own batches into memory, costs
                // more than it saves. The next ones may go to the disk meanwhile; both are done in one order, and a
                // commit returns when its batch can be read.
                .setAllowConcurrentMemtableWrite(settings.durability() == Durability.OS)
                .setEnablePipelinedWrite(settings.durability() == Durability.FSYNC)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setMaxLogFileSize(MIB)
                .setKeepLogFileNum(2);
        this.writes = own(new WriteOptions()).setSync(settings.durability() == Durability.FSYNC);
        this.reads = own(new ReadOptions()).setVerifyChecksums(true);
    }

    /**
     * What to make of a log whose end is torn. What was synced is before that, and {@link LogCheck} has seen to the rest.
     * Where nothing was synced, a power cut may have taken a part in the middle, and what comes before it is all there is.
     */
    private static WALRecoveryMode recovery(Durability durability) {
        return durability == Durability.FSYNC
                ? WALRecoveryMode.TolerateCorruptedTailRecords
                : WALRecoveryMode.PointInTimeRecovery;
    }

    DBOptions database() {
        return database;
    }

    /** What has been read lately, and is charged for what is not yet in files. */
    Cache cache() {
        return cache;
    }

    ColumnFamilyOptions maps() {
        return maps;
    }

    ColumnFamilyOptions counters() {
        return counters;
    }

    WriteOptions writes() {
        return writes;
    }

    ReadOptions reads() {
        return reads;
    }

    @Override
    public void close() {
        while (!owned.isEmpty()) {
            owned.pop().close();
        }
    }

    private static ColumnFamilyOptions columnFamily(Cache cache, BloomFilter filter) {
        return new ColumnFamilyOptions()
                .setWriteBufferSize(8 * MIB)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setBlockCache(cache)
                        .setCacheIndexAndFilterBlocks(true)
                        .setPinL0FilterAndIndexBlocksInCache(true)
                        .setFilterPolicy(filter));
    }

    private <T extends AbstractNativeReference> T own(T made) {
        owned.push(made);
        return made;
    }
}
