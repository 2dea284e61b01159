package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.TestClock;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.migrations.backfill.BackfillFailedException;
import dev.trestle.migrations.checkpoint.FailedItem;
import dev.trestle.migrations.lease.LeaseLostException;
import dev.trestle.migrations.step.BackfillProgress;
import dev.trestle.migrations.step.PlannedStep;
import dev.trestle.migrations.waiting.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class BackfillTest {

    private final TestTable table = TestTable.open();
    private final TestClock clock = TestClock.at(TestTable.BEGINNING);

    @BeforeEach
    void createTable() {
        migrator(table.client(), Migrations.none()).prepare();
    }

    @AfterEach
    void closeTable() {
        table.close();
    }

    private Migrator migrator(DynamoDbClient client, Migrations migrations) {
        return Migrator.of(client, table.name(), Customer.SHOP, migrations)
                .with(clock)
                .with(clock::advance);
    }

    private Migrator migrator(MigrationWork work) {
        return migrator(table.client(), Migrations.of(migration("001-pass").up(work)));
    }

    private void customers(int number) {
        for (int i = 0; i < number; i++) {
            table.put(Customer.number(i).item());
        }
    }

    private Customer customer(int number) {
        return Customer.of(table.get(Customer.key("c" + number)));
    }

    private static Map<String, AttributeValue> plain(String key) {
        return Map.of("pk", AttributeValue.fromS(key), "sk", AttributeValue.fromS("plain"));
    }

    @Test
    void rewritesEachRecordOfAnEntityAndLeavesOtherItemsAlone() {
        customers(40);
        table.put(plain("other"));
        table.put(Customer.ByEmail.of(Customer.number(1)).item());
        Map<String, AttributeValue> withMore = new HashMap<>(Customer.number(7).item());
        withMore.put("unknown", AttributeValue.fromS("kept"));
        table.put(withMore);

        migrator(m -> m.rewrite(Customer.class, customer -> customer.visited(1)).segments(3))
                .up();

        for (int i = 0; i < 40; i++) {
            assertThat(customer(i).visits()).isEqualTo(1);
            assertThat(customer(i).version()).isEqualTo(2);
        }
        assertThat(table.get(Customer.key("c7")).get("unknown").s()).isEqualTo("kept");
        assertThat(table.items())
                .contains(
                        plain("other"), Customer.ByEmail.of(Customer.number(1)).item());
        assertThat(table.ofMigrations().keySet()).containsExactlyInAnyOrder("001-pass", "#LOCK");
    }

    @Test
    void fillsTheKeysOfAnIndexAndWritesNothingWhereTheyAreThere() {
        customers(10);
        Map<String, AttributeValue> before = new HashMap<>(Customer.number(3).item());
        before.keySet().removeAll(List.of("gsi1pk", "gsi1sk"));
        table.put(before);
        Listening listening = new Listening(table.client());

        migrator(listening.client(), Migrations.of(migration("001-fill").up(m -> m.rewrite(Customer.class))))
                .up();

        assertThat(table.get(Customer.key("c3")).get("gsi1pk").s()).isEqualTo("email#c3@example.com");
        assertThat(customer(4).version()).isEqualTo(1);
        assertThat(listening.requests(UpdateItemRequest.class).stream()
                        .filter(update -> update.key().equals(Customer.key("c3"))))
                .hasSize(1);
        assertThat(listening.requests(UpdateItemRequest.class).stream()
                        .filter(update -> update.key().equals(Customer.key("c4"))))
                .isEmpty();
    }

    @Test
    void changesEachItemOfTheTableByAFunction() {
        customers(5);
        table.put(plain("other"));

        migrator(m -> m.backfill(item -> {
                    item.put("seen", AttributeValue.fromBool(true));
                    item.remove("visits");
                    return item;
                }))
                .up();

        assertThat(table.items())
                .hasSize(6)
                .allSatisfy(item -> assertThat(item)
                        .containsEntry("seen", AttributeValue.fromBool(true))
                        .doesNotContainKey("visits"));
        assertThat(table.get(Customer.key("c1")).get("version").n()).isEqualTo("2");
    }

    /** What somebody else does to an item between its read and its write. */
    enum Meanwhile {
        CHANGES_THE_SAME,
        CHANGES_ANOTHER_ATTRIBUTE,
        ADDS_AN_ATTRIBUTE,
        DELETES
    }

    @ParameterizedTest
    @EnumSource
    void neverLosesWhatAConcurrentWriterWrites(Meanwhile meanwhile) {
        Map<String, AttributeValue> item = new HashMap<>(plain("item"));
        item.put("count", AttributeValue.fromN("1"));
        item.put("other", AttributeValue.fromS("old"));
        table.put(item);
        AtomicBoolean interfered = new AtomicBoolean();
        Listening writer = Listening.before(table.client(), request -> {
            if (request instanceof UpdateItemRequest update
                    && update.key().equals(plain("item"))
                    && interfered.compareAndSet(false, true)) {
                interfere(meanwhile, item);
            }
        });

        // Doubles the count once, and says whether there was a note.
        migrator(
                        writer.client(),
                        Migrations.of(migration("001-pass")
                                .up(m -> m.backfill(found -> {
                                    if (found.containsKey("count")) {
                                        long count = Long.parseLong(
                                                found.get("count").n());
                                        found.put("doubled", AttributeValue.fromN(Long.toString(2 * count)));
                                        found.put("noted", AttributeValue.fromBool(found.containsKey("note")));
                                    }
                                    return found;
                                }))))
                .up();

        assertThat(interfered).isTrue();
        Map<String, AttributeValue> after = table.get(plain("item"));
        switch (meanwhile) {
            case CHANGES_THE_SAME ->
                assertThat(after)
                        .containsEntry("count", AttributeValue.fromN("5"))
                        .containsEntry("doubled", AttributeValue.fromN("10"));
            case CHANGES_ANOTHER_ATTRIBUTE ->
                assertThat(after)
                        .containsEntry("other", AttributeValue.fromS("new"))
                        .containsEntry("doubled", AttributeValue.fromN("2"));
            case ADDS_AN_ATTRIBUTE ->
                assertThat(after)
                        .containsEntry("note", AttributeValue.fromS("added"))
                        .containsEntry("noted", AttributeValue.fromBool(true));
            case DELETES -> assertThat(after).isEmpty();
        }
    }

    private void interfere(Meanwhile meanwhile, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> changed = new HashMap<>(item);
        switch (meanwhile) {
            case CHANGES_THE_SAME -> changed.put("count", AttributeValue.fromN("5"));
            case CHANGES_ANOTHER_ATTRIBUTE -> changed.put("other", AttributeValue.fromS("new"));
            case ADDS_AN_ATTRIBUTE -> changed.put("note", AttributeValue.fromS("added"));
            case DELETES -> {
                table.client()
                        .deleteItem(delete -> delete.tableName(table.name()).key(plain("item")));
                return;
            }
        }
        table.put(changed);
    }

    @Test
    void collectsTheItemsWithWhichItFailsAndTriesThemAloneTheNextTime() {
        customers(300);
        AtomicBoolean broken = new AtomicBoolean(true);
        AtomicInteger given = new AtomicInteger();
        Migrations list = Migrations.of(migration("001-pass")
                .up(m -> m.rewrite(Customer.class, customer -> {
                            given.incrementAndGet();
                            if (broken.get() && customer.id().endsWith("7")) {
                                throw new IllegalStateException("sevens are odd");
                            }
                            return customer.visited(1);
                        })
                        .segments(2)));

        assertThatThrownBy(() -> migrator(table.client(), list).up())
                .isInstanceOf(MigrationFailedException.class)
                .cause()
                .isInstanceOfSatisfying(
                        BackfillFailedException.class,
                        failed -> assertThat(failed.failures())
                                .hasSize(30)
                                .contains(new FailedItem(Customer.key("c17"), "sevens are odd")))
                .hasMessageContainingAll("30 items", "sevens are odd", "and 25 more");
        assertThat(customer(17).visits()).isZero();
        assertThat(customer(18).visits()).isEqualTo(1);
        assertThat(migrator(table.client(), list).status())
                .extracting(MigrationStatus::state)
                .containsExactly(MigrationState.FAILED);

        broken.set(false);
        given.set(0);
        Listening second = new Listening(table.client());
        migrator(second.client(), list).up();

        assertThat(second.operations()).doesNotContain("scan");
        // Twice each: once to change it, once to see that its own result stays.
        assertThat(given).hasValue(60);
        assertThat(customer(17).visits()).isEqualTo(1);
    }

    @Test
    void stopsAfterSoManyFailures() {
        customers(300);

        assertThatThrownBy(() -> migrator(m -> m.rewrite(Customer.class, customer -> {
                                    throw new IllegalStateException("none works");
                                })
                                .segments(1)
                                .stopAfterFailures(5))
                        .up())
                .cause()
                .isInstanceOfSatisfying(
                        BackfillFailedException.class,
                        failed -> assertThat(failed.failures()).hasSize(5))
                .hasMessageContaining("stopped there");
    }

    @Test
    void refusesAFunctionThatMakesMoreOfItsOwnResult() {
        customers(1);

        assertThatThrownBy(() -> migrator(m -> m.rewrite(Customer.class, it -> it.visited(it.visits() + 1)))
                        .up())
                .hasMessageContaining("yet another item of its own result");
        assertThat(customer(0).visits()).isZero();
    }

    @Test
    void refusesAFunctionThatChangesAKey() {
        table.put(plain("a"));

        assertThatThrownBy(() -> migrator(m -> m.backfill(item -> {
                            item.put("pk", AttributeValue.fromS("b"));
                            return item;
                        }))
                        .up())
                .hasMessageContaining("changes the key attribute pk");
    }

    @Test
    void writesNoFasterThanItsBudget() {
        customers(100);
        Instant before = clock.instant();

        migrator(m -> m.rewrite(Customer.class, customer -> customer.visited(1))
                        .segments(1)
                        .maxWriteUnits(10))
                .up();

        // A unit each, and an eleventh for the first second's worth that there is at once; the keys of the index cost
        // no more
        // as there is no index.
        assertThat(Duration.between(before, clock.instant())).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
        assertThat(customer(99).visits()).isEqualTo(1);
    }

    @Test
    void tellsHowItGetsOn() {
        customers(60);
        List<BackfillProgress> heard = new ArrayList<>();
        MigrationListener listener = new MigrationListener() {
            @Override
            public void progress(BackfillProgress progress) {
                heard.add(progress);
            }
        };

        migrator(m -> m.rewrite(Customer.class, customer -> customer.visited(1))
                        .segments(1)
                        .maxWriteUnits(10))
                .with(listener)
                .up();

        assertThat(heard).hasSizeGreaterThan(1);
        BackfillProgress last = heard.get(heard.size() - 1);
        assertThat(last.read()).isEqualTo(60);
        assertThat(last.changed()).isEqualTo(60);
        assertThat(last.writeUnits()).isGreaterThanOrEqualTo(60);
        assertThat(last.readUnits()).isPositive();
        assertThat(last.itemsPerSecond()).isBetween(5.0, 20.0);
        assertThat(last.step()).contains("rewrite each Customer");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void finishesThoughItIsThrottledAllTheTime(long seed) {
        Simulation weather =
                Simulation.NONE.withThrottled(0.1).withConflicts(0.1).withSeed(seed);
        try (TestTable stormy = TestTable.in(weather, clock)) {
            Migrations list = Migrations.of(migration("001-pass")
                    .up(m -> m.rewrite(Customer.class, customer -> customer.visited(1))
                            .segments(3)));
            Migrator migrator = Migrator.of(stormy.client(), "app", Customer.SHOP, list)
                    .with(clock)
                    .with(clock::advance);
            Migrator.of(stormy.client(), "app", Customer.SHOP, Migrations.none())
                    .with(clock)
                    .with(clock::advance)
                    .prepare();
            for (int i = 0; i < 120; i++) {
                Map<String, AttributeValue> item = Customer.number(i).item();
                new Timing(clock, clock::advance)
                        .patience()
                        .answered(() -> stormy.client()
                                .putItem(put -> put.tableName("app").item(item)));
            }

            migrator.up();

            List<Map<String, AttributeValue>> items = new Timing(clock, clock::advance)
                    .patience()
                    .answered(() -> stormy.client().scan(scan -> scan.tableName("app")))
                    .items();
            assertThat(items.stream().filter(item -> item.containsKey("visits")))
                    .hasSize(120)
                    .allSatisfy(item -> assertThat(item.get("visits").n()).isEqualTo("1"));
        }
    }

    @Test
    void aHolderThatLostItsLeaseInTheMiddleOfAPassStopsBeforeItsNextWrite() {
        customers(100);
        AtomicBoolean stalled = new AtomicBoolean();
        AtomicInteger writesAfter = new AtomicInteger();
        Migrations list = Migrations.of(migration("001-pass")
                .up(m -> m.rewrite(Customer.class, customer -> customer.visited(1))
                        .segments(1)));
        Listening stalling = new Listening(table.client(), (request, sending) -> {
            if (stalled.get() && request instanceof UpdateItemRequest update && !isLock(update)) {
                writesAfter.incrementAndGet();
            }
            Object response = sending.send();
            if (response instanceof ScanResponse && stalled.compareAndSet(false, true)) {
                clock.advance(Duration.ofMinutes(1));
                assertThat(migrator(table.client(), list).up().applied()).containsExactly("001-pass");
            }
            return response;
        });

        assertThatThrownBy(() -> migrator(stalling.client(), list).up()).isInstanceOf(LeaseLostException.class);

        assertThat(stalled).isTrue();
        assertThat(writesAfter).hasValue(0);
        assertThat(customer(50).version()).isEqualTo(2);
    }

    private static boolean isLock(UpdateItemRequest update) {
        return "#LOCK".equals(update.key().get("sk").s());
    }

    @Test
    void countsWhatItWouldDoWithoutAnyWrite() {
        customers(20);
        table.put(Customer.number(20).visited(1).item());
        table.put(plain("other"));
        Listening listening = new Listening(table.client());
        Migrations list = Migrations.of(
                migration("001-pass").up(m -> m.rewrite(Customer.class, customer -> customer.visited(1))));

        MigrationPlan plan = migrator(listening.client(), list).plan(Direction.UP, Extent.ALL, true);

        assertThat(listening.operations()).containsOnly("query", "describeTable", "scan");
        PlannedStep step = plan.migrations().get(0).steps().get(0);
        assertThat(step.effect()).isEqualTo(PlannedStep.Effect.CHANGE);
        assertThat(step.counts()).hasValue(new PlannedStep.Counts(22, 21, 20, 0));
        assertThat(step.writeUnits()).isEqualTo(20);
        assertThat(plan.cost(new UnitPrices(0, 1_000_000))).isEqualTo(20);
        assertThat(customer(0).visits()).isZero();
    }
}
