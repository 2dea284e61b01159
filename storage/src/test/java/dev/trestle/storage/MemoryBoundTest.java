package dev.trestle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.WriteBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data may be many times larger than the memory that is set. */
class MemoryBoundTest {

    private static final long MEMORY = 16L << 20;
    private static final int ITEMS = 30_000;
    private static final int ITEM_BYTES = 4_000;
    private static final int PER_BATCH = 20;

    @TempDir
    Path folder;

    @Test
    void memoryIsWhatIsSetWhateverTheData() throws IOException {
        RandomGenerator random = new Random(1);
        long most = 0;
        try (DurableStorage storage = DurableStorage.open(
                folder, DurableSettings.DEFAULT.withMemory(MEMORY).withDurability(Durability.OS))) {
            OrderedMap map = storage.map("m");
            for (int i = 0; i < ITEMS; i += PER_BATCH) {
                WriteBatch batch = new WriteBatch();
                for (int j = i; j < i + PER_BATCH; j++) {
                    byte[] bytes = new byte[ITEM_BYTES];
                    random.nextBytes(bytes);
                    batch.put(map, StorageFolderTest.key(j), Item.of("bytes", BinaryValue.of(bytes)));
                }
                storage.commit(batch);
                most = Math.max(most, storage.memoryInUse());
            }
            int read = 0;
            for (Iterator<OrderedMap.Entry> entries = map.scan(KeyRange.ALL, false); entries.hasNext(); read++) {
                entries.next();
                most = Math.max(most, storage.memoryInUse());
            }
            assertThat(read).isEqualTo(ITEMS);
            for (int i = 0; i < ITEMS; i++) {
                assertThat(map.get(StorageFolderTest.key(random.nextInt(ITEMS))))
                        .isNotNull();
                most = Math.max(most, storage.memoryInUse());
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isGreaterThan(6 * MEMORY);
        }
        // Blocks that are being read are held beyond the bound for so long.
        assertThat(most).isBetween(MEMORY / 4, MEMORY + MEMORY / 4);
    }
}
