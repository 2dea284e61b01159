package dev.trestle.conformance.sdk;

import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.MapView;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Statistics;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import dev.trestle.storage.Durability;
import dev.trestle.storage.DurableSettings;
import dev.trestle.storage.DurableStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One durable storage for the engines of many cases, each of which finds it empty: to open a folder and to make maps for each
 * case would take longer than the case. A map that was dropped is emptied and given to the next under another name.
 */
final class SharedFolder {

    private static final SharedFolder OF_PROCESS = new SharedFolder();

    private final DurableStorage storage;
    private final Deque<OrderedMap> free = new ArrayDeque<>();
    private int made;

    private SharedFolder() {
        try {
            Path folder = Files.createTempDirectory("trestle-conformance");
            this.storage = DurableStorage.open(folder, DurableSettings.DEFAULT.withDurability(Durability.OS));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                storage.close();
                delete(folder);
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A storage with nothing in it. Closing it gives back what it has used. */
    static Storage empty() {
        return OF_PROCESS.new Part();
    }

    private synchronized OrderedMap take() {
        OrderedMap next = free.poll();
        return next == null ? storage.map("shared" + made++) : next;
    }

    private synchronized void giveBack(OrderedMap map) {
        WriteBatch batch = new WriteBatch();
        map.scan(KeyRange.ALL, false).forEachRemaining(entry -> batch.delete(map, entry.key()));
        // Statistics know only of items that come and go.
        Statistics statistics = map.statistics();
        for (long items = statistics.items(); items > 0; items--) {
            int bytes = items == 1 ? (int) statistics.bytes() - (int) statistics.items() + 1 : 1;
            batch.count(map, bytes, 0);
        }
        storage.commit(batch);
        free.push(map);
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Part implements Storage {

        private final Map<String, OrderedMap> maps = new ConcurrentHashMap<>();

        @Override
        public OrderedMap map(String name) {
            return maps.computeIfAbsent(name, made -> take());
        }

        @Override
        public Set<String> names() {
            return Set.copyOf(maps.keySet());
        }

        @Override
        public void drop(String name) {
            OrderedMap dropped = maps.remove(name);
            if (dropped != null) {
                giveBack(dropped);
            }
        }

        @Override
        public MapView view(OrderedMap map) {
            return storage.view(map);
        }

        @Override
        public void commit(WriteBatch batch) {
            storage.commit(batch);
        }

        @Override
        public void close() {
            names().forEach(this::drop);
        }
    }
}
