package dev.trestle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a process was told to be written is there when the process has been killed. */
class KilledProcessTest {

    private static final int ENOUGH = 200;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void losesNothingThatWasAcknowledged(Durability durability) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Ddev.trestle.storage.library=" + System.getProperty("dev.trestle.storage.library"),
                        Writer.class.getName(),
                        folder.toString(),
                        durability.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = -1;
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            while (line != null && acknowledged < ENOUGH) {
                acknowledged = Integer.parseInt(line);
                line = output.readLine();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(acknowledged).isEqualTo(ENOUGH);
        try (Storage storage = DurableStorage.open(folder)) {
            OrderedMap items = storage.map("items");
            for (int i = 0; i <= acknowledged; i++) {
                assertThat(items.get(StorageFolderTest.key(i))).isEqualTo(item(i));
            }
            assertThat(items.statistics().items()).isEqualTo(count(items));
            assertThat(count(storage.map("entries"))).isEqualTo(count(items));
        }
    }

    private static long count(OrderedMap map) {
        long count = 0;
        for (Iterator<OrderedMap.Entry> entries = map.scan(KeyRange.ALL, false); entries.hasNext(); entries.next()) {
            count++;
        }
        return count;
    }

    private static Item item(int number) {
        return Item.of("number", new StringValue("n" + number));
    }

    /** Writes until it is killed, and says what has been acknowledged. */
    static final class Writer {

        private Writer() {}

        /** Writes to the folder given first, with the durability given second. */
        public static void main(String[] args) {
            Storage storage = DurableStorage.open(
                    Path.of(args[0]), DurableSettings.DEFAULT.withDurability(Durability.valueOf(args[1])));
            for (int i = 0; ; i++) {
                WriteBatch batch = new WriteBatch();
                batch.put(storage.map("items"), StorageFolderTest.key(i), item(i));
                batch.put(storage.map("entries"), StorageFolderTest.key(i), item(i));
                batch.count(storage.map("items"), 0, item(i).size());
                storage.commit(batch);
                System.out.println(i);
            }
        }
    }
}
