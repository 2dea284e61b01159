package dev.trestle.engine;

import static dev.trestle.engine.Calls.definition;
import static dev.trestle.engine.Calls.index;
import static dev.trestle.engine.Calls.keys;
import static dev.trestle.engine.Calls.n;
import static dev.trestle.engine.Calls.number;
import static dev.trestle.engine.Calls.projection;
import static dev.trestle.engine.Calls.s;
import static dev.trestle.engine.Calls.structure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    private static final String TABLE = "table";
    private static final int WRITERS = 4;
    private static final int ITEMS = 5_000;

    private final Engine engine = Engine.inMemory();
    private final Calls calls = new Calls(engine);
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);

    @BeforeEach
    void createTable() {
        calls.call(
                "CreateTable",
                "TableName",
                TABLE,
                "BillingMode",
                "PAY_PER_REQUEST",
                "AttributeDefinitions",
                List.of(definition("pk", "S")),
                "KeySchema",
                keys("pk"));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        engine.close();
    }

    @Test
    void losesNoIncrement() throws Exception {
        int rounds = 2_000;
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String own = "own" + writer;
            writers.add(() -> {
                for (int i = 0; i < rounds; i++) {
                    add(own, 1);
                    add("shared", 1);
                }
                return rounds;
            });
        }
        for (Future<Integer> writer : threads.invokeAll(writers)) {
            assertThat(writer.get()).isEqualTo(rounds);
        }
        assertThat(balance("shared")).isEqualTo((long) WRITERS * rounds);
        for (int writer = 0; writer < WRITERS; writer++) {
            assertThat(balance("own" + writer)).isEqualTo(rounds);
        }
    }

    @Test
    void letsOneOfManyCreateAnItem() throws Exception {
        for (int round = 0; round < 200; round++) {
            Item item = Item.of("pk", s("item" + round));
            Callable<Integer> create = () -> {
                try {
                    calls.call(
                            "PutItem",
                            "TableName",
                            TABLE,
                            "Item",
                            item,
                            "ConditionExpression",
                            "attribute_not_exists(pk)");
                    return 1;
                } catch (ServiceException e) {
                    assertThat(e.type()).isEqualTo(ErrorType.CONDITIONAL_CHECK_FAILED);
                    return 0;
                }
            };
            int created = 0;
            for (Future<Integer> each : threads.invokeAll(List.of(create, create, create, create))) {
                created += each.get();
            }
            assertThat(created).isEqualTo(1);
        }
    }

    /** Money moves between accounts; whoever reads them in one transaction always finds all of it. */
    @Test
    void keepsTransactionsApart() throws Exception {
        int accounts = 6;
        long each = 100;
        for (int account = 0; account < accounts; account++) {
            add("account" + account, each);
        }
        AtomicBoolean done = new AtomicBoolean();
        List<Future<Integer>> readers = new ArrayList<>();
        for (int reader = 0; reader < 2; reader++) {
            readers.add(threads.submit(() -> {
                int reads = 0;
                do {
                    assertThat(total(accounts)).isEqualTo(accounts * each);
                    reads++;
                } while (!done.get());
                return reads;
            }));
        }
        List<Future<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            RandomGenerator random = new Random(writer);
            writers.add(threads.submit(() -> transferAtRandom(random, accounts)));
        }
        int moved = 0;
        int refused = 0;
        for (Future<Integer> writer : writers) {
            moved += writer.get();
            refused += 1_000 - writer.get();
        }
        done.set(true);
        for (Future<Integer> reader : readers) {
            assertThat(reader.get()).isPositive();
        }
        assertThat(moved).isPositive();
        assertThat(refused).isPositive();
        assertThat(total(accounts)).isEqualTo(accounts * each);
        for (int account = 0; account < accounts; account++) {
            assertThat(balance("account" + account)).isNotNegative();
        }
    }

    /** A backup is of one moment: no transaction is half in it. */
    @Test
    void backsUpWholeTransactions() throws Exception {
        int accounts = 6;
        long each = 100;
        for (int account = 0; account < accounts; account++) {
            add("account" + account, each);
        }
        List<Future<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            RandomGenerator random = new Random(writer);
            writers.add(threads.submit(() -> transferAtRandom(random, accounts)));
        }
        List<String> backups = new ArrayList<>();
        do {
            backups.add(calls.call("CreateBackup", "TableName", TABLE, "BackupName", "moment")
                    .structure("BackupDetails")
                    .requiredString("BackupArn"));
        } while (backups.size() < 20
                || (backups.size() < 200 && !writers.stream().allMatch(Future::isDone)));
        for (int i = 0; i < backups.size(); i += 1 + backups.size() / 50) {
            String restored = "restored" + i;
            calls.call("RestoreTableFromBackup", "TargetTableName", restored, "BackupArn", backups.get(i));
            assertThat(calls.scan(restored).stream()
                            .mapToLong(item -> number(item, "n"))
                            .sum())
                    .isEqualTo(accounts * each);
        }
        for (Future<Integer> writer : writers) {
            assertThat(writer.get()).isPositive();
        }
    }

    private int transferAtRandom(RandomGenerator random, int accounts) {
        int moved = 0;
        for (int i = 0; i < 1_000; i++) {
            int from = random.nextInt(accounts);
            int to = (from + 1 + random.nextInt(accounts - 1)) % accounts;
            try {
                transfer("account" + from, "account" + to, 1 + random.nextInt(80));
                moved++;
            } catch (ServiceException e) {
                assertThat(e.type()).isEqualTo(ErrorType.TRANSACTION_CANCELED);
            }
        }
        return moved;
    }

    private void transfer(String from, String to, int amount) {
        Structure debit = structure(
                "TableName",
                TABLE,
                "Key",
                Item.of("pk", s(from)),
                "UpdateExpression",
                "SET n = n - :v",
                "ConditionExpression",
                "n >= :v",
                "ExpressionAttributeValues",
                Item.of(":v", n(amount)));
        Structure credit = structure(
                "TableName",
                TABLE,
                "Key",
                Item.of("pk", s(to)),
                "UpdateExpression",
                "SET n = n + :v",
                "ExpressionAttributeValues",
                Item.of(":v", n(amount)));
        calls.call(
                "TransactWriteItems",
                "TransactItems",
                List.of(structure("Update", debit), structure("Update", credit)));
    }

    private long total(int accounts) {
        List<Structure> gets = IntStream.range(0, accounts)
                .mapToObj(account -> structure("TableName", TABLE, "Key", Item.of("pk", s("account" + account))))
                .map(get -> structure("Get", get))
                .toList();
        return calls.call("TransactGetItems", "TransactItems", gets).structures("Responses").stream()
                .mapToLong(response -> number(response.item("Item"), "n"))
                .sum();
    }

    /** Whatever writers do meanwhile, a new index ends up with what the items say, and so do its counts. */
    @RepeatedTest(5)
    void fillsANewIndexWhileOthersWrite() throws Exception {
        for (int i = 0; i < ITEMS; i++) {
            calls.put(TABLE, Item.of(Map.of("pk", s("item" + i), "g", s("before"))));
        }
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch writing = new CountDownLatch(WRITERS);
        List<Future<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            RandomGenerator random = new Random(writer);
            writers.add(threads.submit(() -> {
                int writes = 0;
                do {
                    writeAtRandom(random);
                    writing.countDown();
                    writes++;
                } while (!done.get());
                return writes;
            }));
        }
        writing.await();
        calls.call(
                "UpdateTable",
                "TableName",
                TABLE,
                "AttributeDefinitions",
                List.of(definition("g", "S")),
                "GlobalSecondaryIndexUpdates",
                List.of(structure("Create", index("byG", keys("g"), projection("ALL")))));
        done.set(true);
        for (Future<Integer> writer : writers) {
            assertThat(writer.get()).isPositive();
        }

        List<Item> expected =
                calls.scan(TABLE).stream().filter(item -> item.contains("g")).toList();
        assertThat(calls.scan(TABLE, "byG")).containsExactlyInAnyOrderElementsOf(expected);
        Structure described =
                calls.describe(TABLE).structures("GlobalSecondaryIndexes").get(0);
        assertThat(described.longInteger("ItemCount")).isEqualTo(expected.size());
        assertThat(described.longInteger("IndexSizeBytes"))
                .isEqualTo(expected.stream().mapToLong(Item::size).sum());
    }

    private void writeAtRandom(RandomGenerator random) {
        Item key = Item.of("pk", s("item" + random.nextInt(ITEMS + ITEMS / 10)));
        switch (random.nextInt(4)) {
            case 0 -> calls.call("DeleteItem", "TableName", TABLE, "Key", key);
            case 1 -> calls.put(TABLE, key.with("g", s("new" + random.nextInt(3))));
            case 2 -> calls.update(TABLE, key, "SET g = :v", Map.of(":v", s("longer" + random.nextInt(1000))));
            default -> calls.put(TABLE, key);
        }
    }

    private void add(String pk, long amount) {
        Map<String, AttributeValue> values = Map.of(":v", n(amount));
        calls.update(TABLE, Item.of("pk", s(pk)), "ADD n :v", values);
    }

    private long balance(String pk) {
        return number(
                calls.call("GetItem", "TableName", TABLE, "Key", Item.of("pk", s(pk)))
                        .item("Item"),
                "n");
    }
}
