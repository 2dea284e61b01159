package dev.trestle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.MapView;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.WriteBatch;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class DurableViewTest {

    private static final DurableSettings SETTINGS =
            DurableSettings.DEFAULT.withDurability(Durability.OS).withMemory(16L << 20);
    private static final int ITEMS = 10_000;

    @TempDir
    Path folder;

    private final RandomGenerator random = new Random(2);

    /** Enough for files that hold nothing but this map, which a drop without a view would remove at once. */
    @Test
    void keepsTheFilesOfAMapThatIsDropped() {
        try (DurableStorage storage = DurableStorage.open(folder, SETTINGS)) {
            fill(storage, "m");
            try (MapView view = storage.view(storage.map("m"))) {
                storage.drop("m");
                fill(storage, "other");
                assertThat(count(view.scan(KeyRange.ALL, false))).isEqualTo(ITEMS);
                assertThat(count(view.scan(KeyRange.ALL, true))).isEqualTo(ITEMS);
            }
        }
    }

    @Test
    void endsWithItsStorage() {
        DurableStorage storage = DurableStorage.open(folder, SETTINGS);
        fill(storage, "m");
        MapView view = storage.view(storage.map("m"));
        Iterator<OrderedMap.Entry> entries = view.scan(KeyRange.ALL, false);
        entries.next();
        storage.close();

        assertThatIllegalStateException().isThrownBy(() -> count(entries));
        assertThatIllegalStateException().isThrownBy(() -> view.scan(KeyRange.ALL, false));
        view.close();
        try (DurableStorage again = DurableStorage.open(folder, SETTINGS)) {
            assertThat(count(again.map("m").scan(KeyRange.ALL, false))).isEqualTo(ITEMS);
        }
    }

    @Test
    void isClosedWhileItIsRead() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (DurableStorage storage = DurableStorage.open(folder, SETTINGS)) {
            fill(storage, "m");
            for (int round = 0; round < 20; round++) {
                MapView view = storage.view(storage.map("m"));
                Iterator<OrderedMap.Entry> entries = view.scan(KeyRange.ALL, false);
                entries.next();
                Future<?> closing = threads.submit(view::close);
                assertThatIllegalStateException().isThrownBy(() -> {
                    while (true) {
                        count(entries);
                        count(view.scan(KeyRange.ALL, false));
                    }
                });
                closing.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void fill(DurableStorage storage, String name) {
        OrderedMap map = storage.map(name);
        for (int i = 0; i < ITEMS; i += 100) {
            WriteBatch batch = new WriteBatch();
            for (int j = i; j < i + 100; j++) {
                byte[] bytes = new byte[4_000];
                random.nextBytes(bytes);
                batch.put(map, StorageFolderTest.key(j), Item.of("bytes", BinaryValue.of(bytes)));
            }
            storage.commit(batch);
        }
    }

    private static int count(Iterator<OrderedMap.Entry> entries) {
        int count = 0;
        for (; entries.hasNext(); count++) {
            entries.next();
        }
        return count;
    }
}
