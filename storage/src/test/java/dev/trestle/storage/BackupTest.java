package dev.trestle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.StorageException;
import dev.trestle.engine.storage.StorageException.Kind;
import dev.trestle.engine.storage.WriteBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {

    private static final int WRITERS = 3;

    @TempDir
    Path directory;

    @Test
    void holdsOneMomentWhileWritersGoOn() throws Exception {
        AtomicIntegerArray acknowledged = new AtomicIntegerArray(WRITERS);
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try (DurableStorage storage =
                DurableStorage.open(folder("live"), DurableSettings.DEFAULT.withDurability(Durability.OS))) {
            OrderedMap one = storage.map("one");
            OrderedMap other = storage.map("other");
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(threads.submit(() -> {
                    for (int n = 1; !enough.get(); n++) {
                        // In both maps, so that a copy that has half of a batch is noticed.
                        WriteBatch batch = new WriteBatch();
                        batch.put(one, Key.of("w" + writer), item(n));
                        batch.put(other, Key.of("w" + writer), item(n));
                        batch.put(one, Key.of("w%d %08d".formatted(writer, n)), item(n));
                        batch.count(one, 0, 1);
                        storage.commit(batch);
                        acknowledged.set(writer, n);
                    }
                }));
            }
            int[] before = new int[WRITERS];
            for (int copy = 0; copy < 5; copy++) {
                awaitProgress(acknowledged, writers);
                for (int i = 0; i < WRITERS; i++) {
                    before[i] = acknowledged.get(i);
                }
                storage.backup(folder("copies/" + copy));
                assertHolds(folder("copies/" + copy), before);
            }
            enough.set(true);
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            enough.set(true);
            threads.shutdownNow();
        }
        try (Stream<Path> copies = Files.list(folder("copies"))) {
            assertThat(copies).hasSize(5);
        }
    }

    private static void awaitProgress(AtomicIntegerArray acknowledged, List<Future<?>> writers) {
        int goal = acknowledged.get(0) + 100;
        while (acknowledged.get(0) < goal) {
            assertThat(writers).noneMatch(Future::isDone);
            Thread.onSpinWait();
        }
    }

    private static void assertHolds(Path copy, int[] least) {
        try (Storage storage = DurableStorage.open(copy)) {
            OrderedMap one = storage.map("one");
            long items = 0;
            for (int writer = 0; writer < WRITERS; writer++) {
                Item last = one.get(Key.of("w" + writer));
                assertThat(storage.map("other").get(Key.of("w" + writer))).isEqualTo(last);
                int written = last == null ? 0 : Integer.parseInt(((StringValue) last.get("n")).value());
                assertThat(written).isGreaterThanOrEqualTo(least[writer]);
                for (int n = 1; n <= written; n++) {
                    assertThat(one.get(Key.of("w%d %08d".formatted(writer, n)))).isEqualTo(item(n));
                }
                assertThat(one.get(Key.of("w%d %08d".formatted(writer, written + 1))))
                        .isNull();
                items += written;
            }
            assertThat(one.statistics().items()).isEqualTo(items);
        }
    }

    @Test
    void goesItsOwnWayOnceItIsOpened() {
        try (DurableStorage storage = DurableStorage.open(folder("live"))) {
            StorageFolderTest.write(storage, 10);
            storage.backup(folder("copy"));
            try (DurableStorage copy = DurableStorage.open(folder("copy"))) {
                WriteBatch batch = new WriteBatch();
                batch.delete(copy.map("m"), StorageFolderTest.key(3));
                copy.commit(batch);
                copy.drop("other");
            }
            assertThat(storage.map("m").get(StorageFolderTest.key(3))).isNotNull();
        }
        try (DurableStorage storage = DurableStorage.open(folder("live"))) {
            assertThat(storage.map("m").get(StorageFolderTest.key(3))).isNotNull();
        }
    }

    @Test
    void overwritesNothing() throws IOException {
        Path letter = Files.writeString(Files.createDirectory(folder("copy")).resolve("letter.txt"), "Dear");
        try (DurableStorage storage = DurableStorage.open(folder("live"))) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> storage.backup(folder("copy")))
                    .withMessageContaining("Name a folder that does not exist")
                    .satisfies(error -> assertThat(error.kind()).isEqualTo(Kind.FOREIGN));
        }
        assertThat(letter).hasContent("Dear");
    }

    @ParameterizedTest
    @ValueSource(strings = {"live/copy", "live/data/copy", "live/new/copy", "link/copy"})
    void isNotMadeWithinTheFolderThatItIsOf(String copy) throws IOException {
        try (DurableStorage storage = DurableStorage.open(folder("live"))) {
            Files.createSymbolicLink(folder("link"), folder("live"));
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> storage.backup(folder(copy)))
                    .withMessageContaining("would lie in the storage that it is of")
                    .satisfies(error -> assertThat(error.kind()).isEqualTo(Kind.FOREIGN));
        }
        assertThat(folder(copy)).doesNotExist();
        assertThat(folder("live/new")).doesNotExist();
    }

    @Test
    void leavesNothingBehindWhereItCannotBeMade() throws IOException {
        Path file = Files.writeString(folder("file"), "");
        try (DurableStorage storage = DurableStorage.open(folder("live"))) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> storage.backup(file.resolve("copy")))
                    .satisfies(error -> assertThat(error.kind()).isEqualTo(Kind.INACCESSIBLE));
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(file, folder("live"));
        }
    }

    private Path folder(String name) {
        return directory.resolve(name);
    }

    private static Item item(int number) {
        return Item.of("n", new StringValue(String.valueOf(number)));
    }
}
