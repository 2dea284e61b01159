package dev.trestle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.StorageException;
import dev.trestle.engine.storage.StorageException.Kind;
import dev.trestle.engine.storage.WriteBatch;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageFolderTest {

    private static final Item ITEM = Item.of("value", new StringValue("v".repeat(1_000)));

    @TempDir
    Path folder;

    @Test
    void findsMapsItemsAndCountsAgain() {
        try (Storage storage = DurableStorage.open(folder)) {
            write(storage, 10);
            storage.map("dropped");
            storage.drop("dropped");
        }
        try (Storage storage = DurableStorage.open(folder)) {
            assertThat(storage.names()).containsExactly("m");
            assertThat(storage.map("m").get(key(3))).isEqualTo(ITEM);
            assertThat(storage.map("m").statistics().items()).isEqualTo(10);
            WriteBatch batch = new WriteBatch();
            batch.delete(storage.map("m"), key(3));
            batch.count(storage.map("m"), ITEM.size(), 0);
            storage.commit(batch);
        }
        try (Storage storage = DurableStorage.open(folder)) {
            assertThat(storage.map("m").get(key(3))).isNull();
            assertThat(storage.map("m").statistics().items()).isEqualTo(9);
            assertThat(storage.map("m").statistics().bytes()).isEqualTo(9L * ITEM.size());
        }
    }

    @Test
    void isOpenOnceAtATime() {
        try (Storage storage = DurableStorage.open(folder)) {
            write(storage, 1);
            assertRefused(folder, Kind.IN_USE);
            assertThat(storage.map("m").get(key(0))).isEqualTo(ITEM);
        }
        DurableStorage.open(folder).close();
    }

    @Test
    void leavesAForeignFolderAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear");

        assertRefused(folder, Kind.FOREIGN);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        assertRefused(Files.writeString(folder.resolve("file"), ""), Kind.INACCESSIBLE);
    }

    @Test
    void refusesAFormatOfLaterVersions() throws IOException {
        DurableStorage.open(folder).close();
        Files.writeString(folder.resolve("trestle.format"), "trestle-storage 2\n");

        assertRefused(folder, Kind.NEWER_FORMAT);
    }

    @Test
    void opensAFolderWhoseMakingWasInterrupted() throws IOException {
        DurableStorage.open(folder).close();
        Files.delete(folder.resolve("trestle.format"));

        DurableStorage.open(folder).close();

        assertThat(folder.resolve("trestle.format")).hasContent("trestle-storage 1\n");
    }

    @Test
    void missesDataThatIsGone() throws IOException {
        DurableStorage.open(folder).close();
        Files.move(folder.resolve("data"), folder.resolve("elsewhere"));

        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> DurableStorage.open(folder));
        assertThat(folder.resolve("data").resolve("CURRENT")).doesNotExist();
    }

    @Test
    void refusesALogWithAFlippedBitBeforeItsEnd() throws IOException {
        try (Storage storage = DurableStorage.open(folder)) {
            write(storage, 10);
        }
        try (RandomAccessFile log = new RandomAccessFile(log().toFile(), "rw")) {
            log.seek(5_000);
            int flipped = log.read() ^ 1;
            log.seek(5_000);
            log.write(flipped);
        }
        assertRefused(folder, Kind.DAMAGED);
    }

    @Test
    void passesOverAWriteThatACrashHasTorn() throws IOException {
        try (Storage storage = DurableStorage.open(folder)) {
            write(storage, 10);
        }
        try (RandomAccessFile log = new RandomAccessFile(log().toFile(), "rw")) {
            log.setLength(log.length() - 100);
        }
        try (Storage storage = DurableStorage.open(folder)) {
            OrderedMap map = storage.map("m");
            assertThat(map.get(key(8))).isEqualTo(ITEM);
            assertThat(map.get(key(9))).isNull();
            assertThat(map.statistics().items()).isEqualTo(9);
        }
    }

    @Test
    void answersNobodyAfterItIsClosed() {
        Storage storage = DurableStorage.open(folder);
        write(storage, 1);
        OrderedMap map = storage.map("m");
        storage.close();
        storage.close();

        assertThatIllegalStateException().isThrownBy(() -> map.get(key(0)));
        assertThatIllegalStateException()
                .isThrownBy(() -> map.scan(KeyRange.ALL, false).hasNext());
        assertThatIllegalStateException().isThrownBy(() -> storage.commit(new WriteBatch()));
    }

    static void write(Storage storage, int count) {
        for (int i = 0; i < count; i++) {
            WriteBatch batch = new WriteBatch();
            batch.put(storage.map("m"), key(i), ITEM);
            batch.count(storage.map("m"), 0, ITEM.size());
            storage.commit(batch);
        }
    }

    static Key key(int number) {
        return Key.of("%08d".formatted(number));
    }

    private Path log() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .max((one, other) ->
                            Long.compare(one.toFile().length(), other.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void assertRefused(Path folder, Kind kind) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> DurableStorage.open(folder))
                .satisfies(error -> assertThat(error.kind()).isEqualTo(kind));
    }
}
