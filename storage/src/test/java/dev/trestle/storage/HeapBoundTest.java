package dev.trestle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.Engine;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.storage.Storage;
import java.io.BufferedReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that is larger than the heap is backed up, restored and deleted. */
@Tag("slow")
class HeapBoundTest {

    private static final int ITEMS = 5_000;
    private static final int ITEM_BYTES = 20_000;

    @TempDir
    Path folder;

    @Test
    void takesMomentsOfATableThatIsLargerThanTheHeap() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Ddev.trestle.storage.library=" + System.getProperty("dev.trestle.storage.library"),
                        Moments.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.lines()).containsExactly("filled", "backed up", "restored", "taken back", "deleted");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Goes from one to the next, and says what has been done. */
    static final class Moments {

        private Moments() {}

        /** Uses the folder given. */
        public static void main(String[] args) {
            try (Storage storage = DurableStorage.open(
                            Path.of(args[0]),
                            DurableSettings.DEFAULT
                                    .withDurability(Durability.OS)
                                    .withMemory(16L << 20));
                    Engine engine = Engine.builder().storage(storage).build()) {
                createTable(engine);
                fill(engine);
                System.out.println("filled");
                String arn = engine.call("CreateBackup", request("TableName", "tab", "BackupName", "one"))
                        .structure("BackupDetails")
                        .requiredString("BackupArn");
                System.out.println("backed up");
                engine.call("RestoreTableFromBackup", request("BackupArn", arn, "TargetTableName", "restored"));
                requireAll(engine, "restored");
                System.out.println("restored");
                Instant before = Instant.now();
                fill(engine);
                engine.call(
                        "RestoreTableToPointInTime",
                        request("SourceTableName", "tab", "TargetTableName", "then", "RestoreDateTime", before));
                requireAll(engine, "then");
                System.out.println("taken back");
                engine.call("DeleteTable", request("TableName", "tab"));
                System.out.println("deleted");
            }
        }

        private static void createTable(Engine engine) {
            engine.call(
                    "CreateTable",
                    request(
                            "TableName",
                            "tab",
                            "BillingMode",
                            "PAY_PER_REQUEST",
                            "AttributeDefinitions",
                            List.of(request("AttributeName", "pk", "AttributeType", "N")),
                            "KeySchema",
                            List.of(request("AttributeName", "pk", "KeyType", "HASH"))));
            engine.call(
                    "UpdateContinuousBackups",
                    request(
                            "TableName",
                            "tab",
                            "PointInTimeRecoverySpecification",
                            request("PointInTimeRecoveryEnabled", true)));
        }

        private static void fill(Engine engine) {
            RandomGenerator random = new Random(4);
            for (int i = 0; i < ITEMS; i++) {
                byte[] bytes = new byte[ITEM_BYTES];
                random.nextBytes(bytes);
                Item item = Item.of("pk", NumberValue.of(BigDecimal.valueOf(i))).with("b", BinaryValue.of(bytes));
                engine.call("PutItem", request("TableName", "tab", "Item", item));
            }
        }

        private static void requireAll(Engine engine, String table) {
            Structure described =
                    engine.call("DescribeTable", request("TableName", table)).structure("Table");
            if (!Long.valueOf(ITEMS).equals(described.longInteger("ItemCount"))) {
                throw new IllegalStateException("There are items missing in " + described);
            }
        }

        private static Structure request(Object... namesAndValues) {
            Structure.Builder builder = Structure.builder();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                builder.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
            return builder.build();
        }
    }
}
