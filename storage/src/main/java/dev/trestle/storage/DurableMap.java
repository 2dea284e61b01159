package dev.trestle.storage;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Statistics;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;

/** A map, whose entries are in the column family of all maps. Once dropped it is empty. */
final class DurableMap implements OrderedMap {

    private final MapReader reader;
    private final ReadOptions reads;
    private final NativeGuard guard;
    private final Statistics statistics;

    /** Changes only while nobody uses anything. */
    private boolean dropped;

    DurableMap(MapReader reader, ReadOptions reads, NativeGuard guard, Statistics statistics) {
        this.reader = reader;
        this.reads = reads;
        this.guard = guard;
        this.statistics = statistics;
    }

    @Override
    public @Nullable Item get(Key key) {
        // An empty list in place of null, which the guard does not hand on.
        List<Item> found = guard.using(() -> {
            Item item = dropped ? null : reader.get(reads, key);
            return item == null ? List.of() : List.of(item);
        });
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public Iterator<Entry> scan(KeyRange range, boolean descending) {
        return new PartwiseScan(this::read, range, descending);
    }

    @Override
    public Statistics statistics() {
        return statistics;
    }

    private MapReader.Part read(KeyRange range, boolean descending, int limit) {
        return guard.using(() -> dropped ? MapReader.Part.NOTHING : reader.read(reads, range, descending, limit));
    }

    /** Reads the map's entries, whether it has been dropped or not. */
    MapReader reader() {
        return reader;
    }

    /** What its keys are among those of all maps. */
    MapKeys keys() {
        return reader.keys();
    }

    boolean isDropped() {
        return dropped;
    }

    void markDropped() {
        dropped = true;
    }
}
