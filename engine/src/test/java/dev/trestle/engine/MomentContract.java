package dev.trestle.engine;

import static dev.trestle.engine.Calls.n;
import static dev.trestle.engine.Calls.number;
import static dev.trestle.engine.Calls.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WatchedViews;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What takes a table at one moment reads it while writers go on: another thread carries out transactions between the reads,
 * each of which gives both items of a pair the same new number, and has to finish before the next read.
 */
public abstract class MomentContract {

    private static final int PAIRS = 1_500;
    private static final int READS_PER_WRITE = 50;

    private final AtomicLong millis = new AtomicLong(1_000_000);
    private final InstantSource clock = () -> Instant.ofEpochMilli(millis.incrementAndGet());
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final RandomGenerator random = new Random(11);
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private WatchedViews storage;
    private Engine engine;
    private Calls calls;

    /** A storage that nobody has used. */
    protected abstract Storage create();

    @BeforeEach
    void fillTable() {
        storage = new WatchedViews(create());
        engine = Engine.builder()
                .storage(storage)
                .clock(clock.withZone(ZoneOffset.UTC))
                .build();
        calls = new Calls(engine);
        calls.call(
                "CreateTable",
                "TableName",
                "tab",
                "BillingMode",
                "PAY_PER_REQUEST",
                "AttributeDefinitions",
                List.of(Calls.definition("pk", "N")),
                "KeySchema",
                Calls.keys("pk"));
        backUp(true);
        for (int pair = 0; pair < PAIRS; pair++) {
            write(pair);
        }
        storage.whenRead(() -> {
            if (reads.incrementAndGet() % READS_PER_WRITE == 0) {
                writeInAnotherThread();
            }
        });
    }

    @AfterEach
    void stop() {
        writer.shutdownNow();
        engine.close();
        storage.close();
    }

    @Test
    void aBackupIsOneMoment() {
        Structure backup = calls.call("CreateBackup", "TableName", "tab", "BackupName", "one")
                .structure("BackupDetails");

        requireWrites();
        calls.call("RestoreTableFromBackup", "BackupArn", backup.string("BackupArn"), "TargetTableName", "restored");
        Map<Long, Long> restored = numbers("restored");
        requirePairs(restored);
        assertThat(restored.values()).allMatch(number -> number <= PAIRS);
        assertThat(calls.call("DescribeBackup", "BackupArn", backup.string("BackupArn"))
                        .structure("BackupDescription")
                        .structure("SourceTableDetails")
                        .longInteger("ItemCount"))
                .isEqualTo(2 * PAIRS);
        assertThat(backup.longInteger("BackupSizeBytes"))
                .isEqualTo(calls.scan("restored").stream().mapToLong(Item::size).sum());
        assertThat(storage.open()).isZero();
    }

    @Test
    void whatIsRestoredIsOneMoment() {
        Map<Long, Long> before = numbers("tab");
        Instant moment = clock.instant();
        for (int i = 0; i < PAIRS / 2; i++) {
            writeInAnotherThread();
        }
        for (int pair = 0; pair < 20; pair++) {
            calls.call("DeleteItem", "TableName", "tab", "Key", Item.of("pk", n(2L * pair)));
        }
        calls.put("tab", Item.of("pk", n(5L * PAIRS)));
        int writes = written.get();

        restoreTo(moment);

        assertThat(numbers("then")).isEqualTo(before);
        assertThat(written.get()).isGreaterThan(writes);
        assertThat(storage.open()).isZero();
    }

    @Test
    void whatIsRestoredIsWholeThoughItsLogGoesMeanwhile() {
        Map<Long, Long> before = numbers("tab");
        Instant moment = clock.instant();
        for (int i = 0; i < PAIRS / 2; i++) {
            writeInAnotherThread();
        }
        int readsBefore = reads.get();
        storage.whenRead(() -> {
            if (reads.incrementAndGet() == readsBefore + 3 * PAIRS) {
                backUp(false);
            }
        });

        restoreTo(moment);

        assertThat(storage.names()).noneMatch(name -> name.startsWith("changes/"));
        assertThat(numbers("then")).isEqualTo(before);
        assertThat(storage.open()).isZero();
    }

    @Test
    void theLatestStateIsOneMoment() {
        calls.call(
                "RestoreTableToPointInTime",
                "SourceTableName",
                "tab",
                "TargetTableName",
                "now",
                "UseLatestRestorableTime",
                true);

        requireWrites();
        requirePairs(numbers("now"));
        assertThat(storage.open()).isZero();
    }

    @Test
    void whatIsLeftOfADeletedTableIsItsLastMoment() {
        storage.whenRead(() -> {});
        Map<Long, Long> last = numbers("tab");
        calls.call("DeleteTable", "TableName", "tab");

        Structure backup = calls.call("ListBackups", "BackupType", "SYSTEM")
                .structures("BackupSummaries")
                .get(0);
        calls.call("RestoreTableFromBackup", "BackupArn", backup.string("BackupArn"), "TargetTableName", "restored");
        assertThat(numbers("restored")).isEqualTo(last);
        assertThat(storage.open()).isZero();
    }

    @Test
    void aTableMayBeDeletedWhileItIsRead() {
        AtomicInteger left = new AtomicInteger(PAIRS);
        storage.whenRead(() -> {
            if (left.decrementAndGet() == 0) {
                backUp(false);
                calls.call("DeleteTable", "TableName", "tab");
            }
        });
        Map<Long, Long> last = numbers("tab");
        String arn = calls.call("CreateBackup", "TableName", "tab", "BackupName", "one")
                .structure("BackupDetails")
                .string("BackupArn");

        assertThat(calls.call("ListTables").strings("TableNames")).isEmpty();
        calls.call("RestoreTableFromBackup", "BackupArn", arn, "TargetTableName", "restored");
        assertThat(numbers("restored")).isEqualTo(last);
        assertThat(storage.open()).isZero();
    }

    @Test
    void nothingIsKeptOpenByWhatFails() {
        storage.whenRead(() -> {
            throw new IllegalStateException("for this test");
        });
        List<Supplier<Structure>> failing = List.of(
                () -> calls.call("CreateBackup", "TableName", "tab", "BackupName", "one"),
                () -> calls.call("DeleteTable", "TableName", "tab"),
                () -> calls.call(
                        "RestoreTableToPointInTime",
                        "SourceTableName",
                        "tab",
                        "TargetTableName",
                        "now",
                        "UseLatestRestorableTime",
                        true));
        for (Supplier<Structure> each : failing) {
            assertThatExceptionOfType(RuntimeException.class).isThrownBy(each::get);
        }
        assertThat(storage.open()).isZero();
        assertThat(calls.call("ListBackups", "BackupType", "ALL").structures("BackupSummaries"))
                .isEmpty();
        assertThat(calls.call("ListTables").strings("TableNames")).containsExactly("tab");
    }

    private void backUp(boolean enabled) {
        calls.call(
                "UpdateContinuousBackups",
                "TableName",
                "tab",
                "PointInTimeRecoverySpecification",
                structure("PointInTimeRecoveryEnabled", enabled));
    }

    private void restoreTo(Instant moment) {
        calls.call(
                "RestoreTableToPointInTime",
                "SourceTableName",
                "tab",
                "TargetTableName",
                "then",
                "RestoreDateTime",
                moment);
    }

    private void requireWrites() {
        assertThat(written.get()).isGreaterThanOrEqualTo(PAIRS + 2 * PAIRS / READS_PER_WRITE);
    }

    private void requirePairs(Map<Long, Long> numbers) {
        assertThat(numbers).hasSize(2 * PAIRS);
        for (long pair = 0; pair < PAIRS; pair++) {
            assertThat(numbers.get(2 * pair)).isEqualTo(numbers.get(2 * pair + 1));
        }
    }

    private Map<Long, Long> numbers(String table) {
        Map<Long, Long> numbers = new HashMap<>();
        calls.scan(table).forEach(item -> numbers.put(number(item, "pk"), number(item, "n")));
        return numbers;
    }

    /** Waits for it: if whoever reads held the locks of items, it would wait in vain. */
    private void writeInAnotherThread() {
        try {
            writer.submit(() -> write(random.nextInt(PAIRS))).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("No transaction was carried out between two reads", e);
        }
    }

    private void write(int pair) {
        int number = written.incrementAndGet();
        calls.call("TransactWriteItems", "TransactItems", List.of(put(2L * pair, number), put(2L * pair + 1, number)));
    }

    private static Structure put(long key, int number) {
        return structure(
                "Put",
                structure("TableName", "tab", "Item", Item.of("pk", n(key)).with("n", n(number))));
    }
}
