package dev.trestle.engine;

import static dev.trestle.engine.Calls.n;
import static dev.trestle.engine.Calls.number;
import static dev.trestle.engine.Calls.structure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Transactions move money between accounts of two tables while both tables are restored to moments. Whatever the moment,
 * all of the money has to be there. The clock goes on by a millisecond whenever somebody looks at it.
 */
class RecoveryConcurrencyTest {

    private static final int WRITERS = 3;
    private static final long ACCOUNTS = 5;
    private static final long EACH = 1_000;
    private static final List<String> TABLES = List.of("left", "right");

    private final AtomicLong millis = new AtomicLong(1_000_000);
    private final InstantSource source = () -> Instant.ofEpochMilli(millis.incrementAndGet());
    private final Engine engine =
            Engine.builder().clock(source.withZone(ZoneOffset.UTC)).build();
    private final Calls calls = new Calls(engine);
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
        engine.close();
    }

    @RepeatedTest(3)
    void aTransactionIsInAllRestoredTablesOrInNone() throws Exception {
        TABLES.forEach(this::createTable);
        long since = millis.get();
        AtomicBoolean done = new AtomicBoolean();
        List<Future<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            RandomGenerator random = new Random(writer);
            writers.add(threads.submit(() -> {
                int moved = 0;
                do {
                    transfer(random);
                    moved++;
                } while (!done.get());
                return moved;
            }));
        }
        RandomGenerator random = new Random(99);
        try {
            for (int i = 0; i < 40; i++) {
                Instant moment = Instant.ofEpochMilli(i % 3 == 0 ? millis.get() : random.nextLong(since, millis.get()));
                assertThat(TABLES.stream()
                                .mapToLong(table -> restoredTotal(table, moment))
                                .sum())
                        .isEqualTo(TABLES.size() * ACCOUNTS * EACH);
            }
        } finally {
            done.set(true);
        }
        for (Future<Integer> writer : writers) {
            assertThat(writer.get()).isPositive();
        }
    }

    private void createTable(String name) {
        calls.call(
                "CreateTable",
                "TableName",
                name,
                "BillingMode",
                "PAY_PER_REQUEST",
                "AttributeDefinitions",
                List.of(Calls.definition("pk", "N")),
                "KeySchema",
                Calls.keys("pk"));
        calls.call(
                "UpdateContinuousBackups",
                "TableName",
                name,
                "PointInTimeRecoverySpecification",
                structure("PointInTimeRecoveryEnabled", true));
        for (long account = 0; account < ACCOUNTS; account++) {
            calls.put(name, key(account).with("n", n(EACH)));
        }
    }

    private void transfer(RandomGenerator random) {
        long from = random.nextLong(ACCOUNTS);
        long to = random.nextLong(ACCOUNTS);
        int amount = random.nextInt(-50, 50);
        calls.call(
                "TransactWriteItems", "TransactItems", List.of(add("left", from, amount), add("right", to, -amount)));
    }

    private static Structure add(String table, long account, int amount) {
        return structure(
                "Update",
                structure(
                        "TableName",
                        table,
                        "Key",
                        key(account),
                        "UpdateExpression",
                        "ADD n :v",
                        "ExpressionAttributeValues",
                        Item.of(":v", n(amount))));
    }

    private long restoredTotal(String table, Instant moment) {
        String name = "restored-" + table;
        calls.call(
                "RestoreTableToPointInTime",
                "SourceTableName",
                table,
                "TargetTableName",
                name,
                "RestoreDateTime",
                moment);
        long total =
                calls.scan(name).stream().mapToLong(item -> number(item, "n")).sum();
        calls.call("DeleteTable", "TableName", name);
        return total;
    }

    private static Item key(long account) {
        return Item.of("pk", n(account));
    }
}
