package dev.trestle.engine.storage;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Storage in the heap of this process. Reads and writes of different keys never wait for each other. */
public final class MemoryStorage implements Storage {

    private final Map<String, OrderedMap> maps = new ConcurrentHashMap<>();

    @Override
    public OrderedMap map(String name) {
        return maps.computeIfAbsent(name, made -> new SkipList());
    }

    @Override
    public void drop(String name) {
        maps.remove(name);
    }

    @Override
    public void commit(WriteBatch batch) {
        // Nothing here can fail half-way, so the batch is carried out in order.
        for (WriteBatch.Write write : batch.writes()) {
            ((SkipList) write.map()).write(write.key(), write.item());
        }
    }

    @Override
    public void close() {
        maps.clear();
    }

    private static final class SkipList implements OrderedMap {

        private final ConcurrentNavigableMap<Key, Item> entries = new ConcurrentSkipListMap<>();

        @Override
        public @Nullable Item get(Key key) {
            return entries.get(key);
        }

        @Override
        public Iterator<Entry> scan(KeyRange range, boolean descending) {
            ConcurrentNavigableMap<Key, Item> part = within(range);
            Iterator<Map.Entry<Key, Item>> iterator =
                    (descending ? part.descendingMap() : part).entrySet().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public Entry next() {
                    Map.Entry<Key, Item> entry = iterator.next();
                    return new Entry(entry.getKey(), entry.getValue());
                }
            };
        }

        private ConcurrentNavigableMap<Key, Item> within(KeyRange range) {
            if (range.isEmpty()) {
                return new ConcurrentSkipListMap<>();
            }
            Key from = range.from();
            Key to = range.to();
            ConcurrentNavigableMap<Key, Item> part = entries;
            if (from != null) {
                part = part.tailMap(from, true);
            }
            return to == null ? part : part.headMap(to, false);
        }

        private void write(Key key, @Nullable Item item) {
            if (item == null) {
                entries.remove(key);
            } else {
                entries.put(key, item);
            }
        }
    }
}
