package dev.trestle.storage;

import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.MapView;
import dev.trestle.engine.storage.OrderedMap;
import java.util.Iterator;
import java.util.Set;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Snapshot;

/** A view of a map: what RocksDB had in it when it took a snapshot, which ends with the view or with the storage. */
final class DurableView implements MapView {

    private final DurableMap map;
    private final RocksDB database;
    private final ReadOptions reads;
    private final NativeGuard guard;
    private final Set<DurableView> open;
    private final Snapshot snapshot;

    /** Guarded by this object, whose lock is taken within the guard. */
    private boolean released;

    /**
     * Takes the snapshot and joins the views that are open. The caller keeps the database from being closed meanwhile.
     *
     * @param open a set that many threads may change
     */
    DurableView(DurableMap map, RocksDB database, ReadOptions reads, NativeGuard guard, Set<DurableView> open) {
        this.map = map;
        this.database = database;
        this.reads = reads;
        this.guard = guard;
        this.open = open;
        this.snapshot = database.getSnapshot();
        open.add(this);
    }

    @Override
    public Iterator<OrderedMap.Entry> scan(KeyRange range, boolean descending) {
        requireOpen();
        return new PartwiseScan(
                (rest, backwards, limit) -> guard.using(() -> read(rest, backwards, limit)), range, descending);
    }

    private synchronized MapReader.Part read(KeyRange range, boolean descending, int limit) throws RocksDBException {
        requireOpen();
        try (ReadOptions then = new ReadOptions(reads).setSnapshot(snapshot)) {
            return map.reader().read(then, range, descending, limit);
        }
    }

    private synchronized void requireOpen() {
        if (released) {
            throw new IllegalStateException("The view has been closed");
        }
    }

    @Override
    public void close() {
        guard.unlessClosed(this::release);
    }

    /** Ends the snapshot, unless that has been done. The caller keeps the database from being closed meanwhile. */
    synchronized void release() {
        if (!released) {
            released = true;
            database.releaseSnapshot(snapshot);
            open.remove(this);
        }
    }

    boolean isOf(DurableMap other) {
        return map.equals(other);
    }
}
