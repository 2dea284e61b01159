package dev.trestle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.OrderedMap.Entry;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Numbered commits to a storage, each to two maps at once, and copies of the folder that they are in. */
final class WrittenFolder {

    private static final int LARGE = 40_000;

    private WrittenFolder() {}

    /** Commits the batch of that number: every seventh is larger than a block of a log. */
    static void commit(Storage storage, int number) {
        Item item = item(number);
        WriteBatch batch = new WriteBatch();
        for (String name : List.of("items", "entries")) {
            OrderedMap map = storage.map(name);
            batch.put(map, StorageFolderTest.key(number), item);
            batch.count(map, 0, item.size());
        }
        storage.commit(batch);
    }

    /**
     * Makes sure that the storage holds the commits up to a number and nothing else.
     *
     * @return the number, which is one of those that are allowed
     */
    static int assertHolds(Storage storage, int least, int most) {
        int found = (int) storage.map("items").statistics().items();
        assertThat(found).isBetween(least, most);
        for (String name : List.of("items", "entries")) {
            OrderedMap map = storage.map(name);
            Iterator<Entry> entries = map.scan(KeyRange.ALL, false);
            long bytes = 0;
            for (int i = 0; i < found; i++) {
                assertThat(map.get(StorageFolderTest.key(i))).isEqualTo(item(i));
                assertThat(entries.next()).isEqualTo(new Entry(StorageFolderTest.key(i), item(i)));
                bytes += item(i).size();
            }
            assertThat(entries).isExhausted();
            assertThat(map.statistics().items()).isEqualTo(found);
            assertThat(map.statistics().bytes()).isEqualTo(bytes);
        }
        return found;
    }

    /** Copies the folder as it is on the disk, whether or not it is open. */
    static Path copy(Path folder, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }

    /** The log that is written to. */
    static Path log(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .max(Comparator.comparing(
                            file -> Objects.requireNonNull(file.getFileName()).toString()))
                    .orElseThrow();
        }
    }

    private static Item item(int number) {
        RandomGenerator random = new Random(number);
        StringBuilder text = new StringBuilder();
        int length = number % 7 == 6 ? LARGE : random.nextInt(600);
        while (text.length() < length) {
            text.append((char) (' ' + random.nextInt(90)));
        }
        return Item.of("text", new StringValue(text.toString()));
    }
}
