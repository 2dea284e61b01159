package dev.trestle.engine.storage;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ItemPacker;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.PackedItem;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Storage in the heap of this process. Items are packed, as most of the heap would be the headers of small objects
 * otherwise. Reads and writes of different keys never wait for each other.
 */
public final class MemoryStorage implements Storage {

    private final Map<String, SkipList> maps = new ConcurrentHashMap<>();
    private final ItemPacker packer = new ItemPacker();

    /**
     * A storage of its own with what is in this one now. The items themselves are shared, so a copy takes little time and
     * space. A batch that is carried out meanwhile may be in the copy in part: copy when nobody writes.
     */
    public MemoryStorage copy() {
        MemoryStorage copy = new MemoryStorage();
        maps.forEach((name, map) -> copy.maps.put(name, map.copy()));
        return copy;
    }

    @Override
    public OrderedMap map(String name) {
        return maps.computeIfAbsent(name, made -> new SkipList());
    }

    @Override
    public Set<String> names() {
        return Set.copyOf(maps.keySet());
    }

    @Override
    public void drop(String name) {
        maps.remove(name);
    }

    @Override
    public MapView view(OrderedMap map) {
        return new View(((SkipList) map).copy());
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // Whether it is the same item decides; to compare values would cost more.
    public void commit(WriteBatch batch) {
        // Nothing here can fail half-way, so the batch is carried out in order.
        Item packedLast = null;
        PackedItem packed = null;
        for (WriteBatch.Write write : batch.writes()) {
            Item item = write.item();
            SkipList map = (SkipList) write.map();
            if (item == null) {
                map.remove(write.key());
                continue;
            }
            // An index that projects all attributes is given its table's item, and shares the packed one.
            if (packed == null || item != packedLast) {
                packed = packer.pack(item);
                packedLast = item;
            }
            map.put(write.key(), packed);
        }
        for (WriteBatch.Count count : batch.counts()) {
            count.map().statistics().add(count);
        }
        batch.committed();
    }

    @Override
    public void close() {
        maps.clear();
    }

    private static final class SkipList implements OrderedMap {

        private final ConcurrentNavigableMap<Key, PackedItem> entries;
        private final Statistics statistics;

        SkipList() {
            this(new ConcurrentSkipListMap<>(), new Statistics());
        }

        private SkipList(ConcurrentNavigableMap<Key, PackedItem> entries, Statistics statistics) {
            this.entries = entries;
            this.statistics = statistics;
        }

        SkipList copy() {
            return new SkipList(
                    new ConcurrentSkipListMap<>(entries), new Statistics(statistics.items(), statistics.bytes()));
        }

        @Override
        public @Nullable Item get(Key key) {
            PackedItem packed = entries.get(key);
            return packed == null ? null : packed.unpack();
        }

        @Override
        public Iterator<Entry> scan(KeyRange range, boolean descending) {
            NavigableMap<Key, PackedItem> part = range.within(entries);
            Iterator<Map.Entry<Key, PackedItem>> iterator =
                    (descending ? part.descendingMap() : part).entrySet().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public Entry next() {
                    Map.Entry<Key, PackedItem> entry = iterator.next();
                    return new Entry(entry.getKey(), entry.getValue().unpack());
                }
            };
        }

        @Override
        public Statistics statistics() {
            return statistics;
        }

        private void put(Key key, PackedItem item) {
            entries.put(key, item);
        }

        private void remove(Key key) {
            entries.remove(key);
        }
    }

    private static final class View implements MapView {

        private volatile @Nullable SkipList then;

        View(SkipList then) {
            this.then = then;
        }

        @Override
        public Iterator<OrderedMap.Entry> scan(KeyRange range, boolean descending) {
            SkipList open = then;
            if (open == null) {
                throw new IllegalStateException("The view has been closed");
            }
            return open.scan(range, descending);
        }

        @Override
        public void close() {
            then = null;
        }
    }
}
