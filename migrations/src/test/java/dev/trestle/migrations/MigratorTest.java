package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;
import static dev.trestle.migrations.index.GlobalIndex.gsi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.TestClock;
import dev.trestle.migrations.history.HistoryEntry;
import dev.trestle.migrations.history.HistoryState;
import dev.trestle.migrations.history.UnreadableHistoryException;
import dev.trestle.migrations.table.TableMismatchException;
import dev.trestle.migrations.table.TableMissingException;
import dev.trestle.table.schema.Design;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class MigratorTest {

    private final TestTable testTable = TestTable.open();
    private final DynamoDbClient client = testTable.client();
    private final TestClock clock = TestClock.at(TestTable.BEGINNING);
    private final List<String> ran = new ArrayList<>();

    private final Migration first = noting("001-first", "001");
    private final Migration second = noting("002-second", "002");
    private final Migration third = noting("003-third", "003");

    private Migration noting(String name, String noted) {
        return migration(name)
                .up(m -> m.run("note", table -> ran.add(noted + " up")))
                .down(m -> m.run("note", table -> ran.add(noted + " down")));
    }

    @AfterEach
    void closeTable() {
        testTable.close();
    }

    private Migrator migrator(Migration... migrations) {
        return migrator(client, migrations);
    }

    private Migrator migrator(DynamoDbClient through, Migration... migrations) {
        return Migrator.of(through, testTable.name(), Company.APP, Migrations.of(migrations))
                .with(clock)
                .with(clock::advance);
    }

    private static List<String> states(Migrator migrator) {
        return migrator.status().stream()
                .map(status -> status.name() + " " + status.state())
                .toList();
    }

    private Map<String, AttributeValue> historyItem(String name) {
        return client.getItem(get -> get.tableName(testTable.name())
                        .key(Map.of("pk", AttributeValue.fromS("#MIGRATIONS"), "sk", AttributeValue.fromS(name))))
                .item();
    }

    private void templateRan(String name) {
        client.putItem(put -> put.tableName(testTable.name())
                .item(Map.of("pk", AttributeValue.fromS("#MIGRATIONS"), "sk", AttributeValue.fromS(name))));
    }

    @BeforeEach
    void nothingRanYet() {
        assertThat(testTable.description()).isEmpty();
    }

    @Test
    void makesTheTableAndRunsEachMigrationOnceInTheOrderOfTheList() {
        assertThat(migrator(second, first).prepare())
                .isEqualTo(new MigrationReport(true, List.of("002-second", "001-first"), List.of()));
        assertThat(migrator(second, first).prepare()).isEqualTo(MigrationReport.NOTHING);
        assertThat(ran).containsExactly("002 up", "001 up");
    }

    @Test
    void costsOneReadWhenNothingIsToDo() {
        migrator(first, second).prepare();
        Listening listening = new Listening(client);

        migrator(listening.client(), first, second).prepare();

        assertThat(listening.operations()).containsExactly("query");
    }

    @Test
    void costsOneReadWhereThereAreNoMigrations() {
        migrator().prepare();
        Listening listening = new Listening(client);

        migrator(listening.client()).prepare();

        assertThat(listening.operations()).containsExactly("query");
    }

    @Test
    void writesTheHistoryBeforeAndAfterAMigration() {
        List<Map<String, AttributeValue>> during = new ArrayList<>();
        Migration looking = migration("001-looking")
                .up(m -> m.run("look", table -> {
                    during.add(historyItem("001-looking"));
                    clock.advance(Duration.ofSeconds(2));
                }));

        migrator(looking).prepare();

        assertThat(during.get(0).get("state").s()).isEqualTo("running");
        assertThat(during.get(0)).doesNotContainKey("finishedAt");
        Map<String, AttributeValue> after = historyItem("001-looking");
        assertThat(after.get("state").s()).isEqualTo("done");
        assertThat(after.get("order").n()).isEqualTo("1");
        assertThat(after.get("startedAt").s()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(after.get("finishedAt").s()).isEqualTo("2026-03-01T12:00:02Z");
        assertThat(after.get("durationMillis").n()).isEqualTo("2000");
        assertThat(after.get("by").s()).startsWith(ProcessHandle.current().pid() + "@");
    }

    @Test
    void takesABareItemOfTheNodeTemplateForDone() {
        testTable.create(Company.APP);
        templateRan("001-first");

        Migrator migrator = migrator(first, second);

        assertThat(states(migrator)).containsExactly("001-first DONE", "002-second PENDING");
        assertThat(migrator.status().get(0).history())
                .hasValue(new HistoryEntry("001-first", HistoryState.DONE, Optional.empty()));
        assertThat(migrator.prepare().applied()).containsExactly("002-second");
        assertThat(historyItem("001-first")).containsOnlyKeys("pk", "sk");
    }

    @Test
    void rollsBackWhatTheNodeTemplateRan() {
        testTable.create(Company.APP);
        templateRan("001-first");

        assertThat(migrator(first).down(Extent.steps(1)).rolledBack()).containsExactly("001-first");
        assertThat(historyItem("001-first").get("state").s()).isEqualTo("rolled back");
    }

    @Test
    void aRollbackStaysUntilSomebodyMigratesUp() {
        Migrator migrator = migrator(first, second);
        migrator.prepare();
        migrator.down(Extent.steps(1));
        ran.clear();

        assertThat(migrator.prepare()).isEqualTo(MigrationReport.NOTHING);
        migrator.validate();
        assertThat(states(migrator)).containsExactly("001-first DONE", "002-second ROLLED_BACK");
        assertThat(migrator(first, second, third).prepare().applied()).containsExactly("003-third");

        assertThat(migrator(first, second, third).up().applied()).containsExactly("002-second");
        assertThat(ran).containsExactly("003 up", "002 up");
    }

    @Test
    void rollsBackTheLastOnesNewestFirst() {
        Migrator migrator = migrator(first, second, third);
        migrator.prepare();
        ran.clear();

        assertThat(migrator.down(Extent.steps(2)).rolledBack()).containsExactly("003-third", "002-second");
        assertThat(migrator.down(Extent.steps(5)).rolledBack()).containsExactly("001-first");
        assertThat(migrator.down(Extent.steps(1))).isEqualTo(MigrationReport.NOTHING);
        assertThat(ran).containsExactly("003 down", "002 down", "001 down");
    }

    @Test
    void rollsBackNothingIfOneMigrationHasNoWayBack() {
        Migration oneWay = migration("002-one-way").up(m -> {});
        Migrator migrator = migrator(first, oneWay, third);
        migrator.prepare();
        ran.clear();

        assertThatThrownBy(() -> migrator.down(Extent.steps(3)))
                .isInstanceOf(IrreversibleMigrationException.class)
                .hasMessageContaining("002-one-way");
        assertThat(ran).isEmpty();
        assertThat(migrator.down(Extent.steps(1)).rolledBack()).containsExactly("003-third");
    }

    @Test
    void refusesToRollBackLessThanOne() {
        assertThatThrownBy(() -> migrator(first).down(Extent.steps(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    @Test
    void runsUpToANamedMigration() {
        Migrator migrator = migrator(first, second, third);

        assertThat(migrator.up(Extent.to("002-second")).applied()).containsExactly("001-first", "002-second");
        assertThat(states(migrator)).containsExactly("001-first DONE", "002-second DONE", "003-third PENDING");
        assertThatThrownBy(() -> migrator.up(Extent.to("004")))
                .isInstanceOf(UnknownMigrationException.class)
                .hasMessageContainingAll("004", "003-third");
    }

    @Test
    void aMigrationBeforeAnAppliedOneIsOutOfOrderAndRunsLate() {
        migrator(first, third).prepare();
        Migrator migrator = migrator(first, second, third);

        assertThat(states(migrator)).containsExactly("001-first DONE", "002-second OUT_OF_ORDER", "003-third DONE");
        assertThat(migrator.prepare().applied()).containsExactly("002-second");
    }

    @Test
    void leavesMigrationsAloneThatOnlyTheTableKnows() {
        migrator(first, second).prepare();
        Migrator migrator = migrator(first);
        ran.clear();

        assertThat(states(migrator)).containsExactly("001-first DONE", "002-second MISSING");
        assertThat(migrator.prepare()).isEqualTo(MigrationReport.NOTHING);
        assertThat(migrator.down(Extent.steps(2)).rolledBack()).containsExactly("001-first");
        assertThat(historyItem("002-second").get("state").s()).isEqualTo("done");
    }

    @Test
    void aFailedMigrationStopsTheRestAndRunsAgainFromItsStart() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Migration fragile = migration("002-fragile")
                .up(m -> m.run("be fragile", table -> {
                    ran.add("002 begins");
                    if (broken.get()) {
                        throw new IOException("no luck");
                    }
                }));
        Migrator migrator = migrator(first, fragile, third);

        assertThatThrownBy(migrator::prepare)
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContainingAll("002-fragile", "app", "no luck")
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(states(migrator)).containsExactly("001-first DONE", "002-fragile FAILED", "003-third PENDING");
        assertThat(historyItem("002-fragile").get("error").s()).contains("no luck");

        broken.set(false);
        assertThat(migrator.prepare().applied()).containsExactly("002-fragile", "003-third");
        assertThat(ran).containsExactly("001 up", "002 begins", "002 begins", "003 up");
        assertThat(historyItem("002-fragile")).doesNotContainKey("error");
    }

    @Test
    void aFailedMigrationIsTheFirstToBeRolledBack() {
        Migration fragile = migration("002-fragile")
                .up(m -> {
                    throw new IllegalStateException("half way");
                })
                .down(m -> m.run("note", table -> ran.add("002 down")));
        Migrator migrator = migrator(first, fragile);
        assertThatThrownBy(migrator::up).isInstanceOf(MigrationFailedException.class);

        assertThat(migrator.down(Extent.steps(1)).rolledBack()).containsExactly("002-fragile");
        assertThat(ran).containsExactly("001 up", "002 down");
    }

    @Test
    void aFailedRollbackIsNotUndoneByConnectingAndGoesOnWithTheNextRollback() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Migration fragile = migration("002-fragile").up(m -> ran.add("002 up")).down(m -> {
            if (broken.get()) {
                throw new IllegalStateException("no way back yet");
            }
        });
        Migrator migrator = migrator(first, fragile);
        migrator.prepare();

        assertThatThrownBy(() -> migrator.down(Extent.steps(1))).isInstanceOf(MigrationFailedException.class);
        assertThat(states(migrator)).containsExactly("001-first DONE", "002-fragile ROLLING_BACK");
        assertThat(migrator.prepare()).isEqualTo(MigrationReport.NOTHING);

        broken.set(false);
        assertThat(migrator.down(Extent.steps(1)).rolledBack()).containsExactly("002-fragile");
    }

    @Test
    void addsAndDropsAnIndexAsOftenAsOneLikes() {
        Migration index = migration("001-index")
                .up(m -> {
                    m.addIndex(gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll());
                    m.addIndex(gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll());
                })
                .down(m -> {
                    m.dropIndex("gsi1");
                    m.dropIndex("gsi1");
                });

        migrator(index).up();
        assertThat(client.describeTable(describe -> describe.tableName(testTable.name()))
                        .table()
                        .globalSecondaryIndexes())
                .singleElement()
                .satisfies(found -> assertThat(found.indexStatusAsString()).isEqualTo("ACTIVE"));
        migrator(index).down(Extent.steps(1));
        assertThat(client.describeTable(describe -> describe.tableName(testTable.name()))
                        .table()
                        .globalSecondaryIndexes())
                .isEmpty();
    }

    @Test
    void storesAndDeletesEntities() {
        Migration welcome = migration("001-welcome")
                .up(m -> m.put(new Company("acme", 3, m.now())))
                .down(m -> m.delete(Company.class, "acme"));
        var key = Company.APP
                .entity(Company.class)
                .keyAttributes(Company.APP.entity(Company.class).keyOf("acme"));

        migrator(welcome).up();
        assertThat(Company.APP
                        .entity(Company.class)
                        .fromItem(client.getItem(
                                        get -> get.tableName(testTable.name()).key(key))
                                .item()))
                .isEqualTo(new Company("acme", 3, Instant.parse("2026-03-01T12:00:00Z")));

        migrator(welcome).down(Extent.steps(1));
        assertThat(client.getItem(get -> get.tableName(testTable.name()).key(key))
                        .hasItem())
                .isFalse();
    }

    @Test
    void givesTheClientForAnythingElse() {
        Migration anything = migration("001-anything")
                .up(m -> m.run(
                        "put an item",
                        table -> table.client()
                                .putItem(put -> put.tableName(table.name())
                                        .item(Map.of(
                                                "pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"))))));

        migrator(anything).up();

        assertThat(client.scan(scan -> scan.tableName(testTable.name())).items())
                .contains(Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b")));
    }

    @Test
    void saysThatAnExistingTableHasOtherKeys() {
        testTable.create(Design.of("app", "id", "range").build());

        assertThatThrownBy(() -> migrator(first).prepare())
                .isInstanceOf(TableMismatchException.class)
                .hasMessageContainingAll("app", "id S HASH, range S RANGE", "pk S HASH, sk S RANGE");
        assertThat(ran).isEmpty();
    }

    @Test
    void saysThatAnExistingTableHasAnotherSortKeyThough() {
        testTable.create(Design.of("app", "pk", "range").build());

        assertThatThrownBy(() -> migrator().prepare()).isInstanceOf(TableMismatchException.class);
    }

    @Test
    void keepsTheHistoryUnderTheKeyAttributesOfTheDesign() {
        Design other = Design.of("app", "PK", "SK").build();

        Migrator.of(client, testTable.name(), other, Migrations.of(first)).prepare();

        assertThat(client.getItem(get -> get.tableName(testTable.name())
                                .key(Map.of(
                                        "PK", AttributeValue.fromS("#MIGRATIONS"),
                                        "SK", AttributeValue.fromS("001-first"))))
                        .hasItem())
                .isTrue();
    }

    @Test
    void statusOfAMissingTableIsAllPendingAndMakesNone() {
        assertThat(states(migrator(first, second))).containsExactly("001-first PENDING", "002-second PENDING");
        assertThat(testTable.description()).isEmpty();
    }

    @Test
    void validateAndDownRefuseAMissingTable() {
        assertThatThrownBy(() -> migrator(first).validate()).isInstanceOf(TableMissingException.class);
        assertThatThrownBy(() -> migrator(first).down(Extent.steps(1))).isInstanceOf(TableMissingException.class);
        assertThat(testTable.description()).isEmpty();
    }

    @Test
    void validateNamesWhatIsNotAppliedAndChangesNothing() {
        migrator(first).prepare();
        Listening listening = new Listening(client);

        assertThatThrownBy(
                        () -> migrator(listening.client(), first, second, third).validate())
                .isInstanceOf(PendingMigrationsException.class)
                .hasMessageContaining("002-second (PENDING), 003-third (PENDING)");
        assertThat(listening.operations()).containsExactly("query");
    }

    @Test
    void refusesAHistoryOfAFormThatItDoesNotKnow() {
        testTable.create(Company.APP);
        client.putItem(put -> put.tableName(testTable.name())
                .item(Map.of(
                        "pk", AttributeValue.fromS("#MIGRATIONS"),
                        "sk", AttributeValue.fromS("001-first"),
                        "state", AttributeValue.fromS("paused"))));

        assertThatThrownBy(() -> migrator(first).prepare())
                .isInstanceOf(UnreadableHistoryException.class)
                .hasMessageContainingAll("001-first", "paused");
        assertThat(ran).isEmpty();
    }

    @Test
    void tellsTheListenerWhatHappens() {
        List<String> heard = new ArrayList<>();
        MigrationListener listener = new MigrationListener() {
            @Override
            public void planned(List<String> migrations, Direction direction) {
                heard.add("planned " + migrations + " " + direction);
            }

            @Override
            public void migrationStarted(String migration, Direction direction) {
                heard.add("started " + migration + " " + direction);
            }

            @Override
            public void migrationFinished(String migration, Direction direction, Duration took) {
                heard.add("finished " + migration + " " + direction + " " + took.toSeconds());
            }

            @Override
            public void migrationFailed(String migration, Direction direction, Exception cause) {
                heard.add("failed " + migration + " " + direction + " " + cause.getMessage());
            }
        };
        Migration slow = migration("001-slow").up(m -> m.run("be slow", table -> clock.advance(Duration.ofSeconds(7))));
        Migration broken = migration("002-broken").up(m -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> migrator(slow, broken).with(listener).up())
                .isInstanceOf(MigrationFailedException.class);

        assertThat(heard)
                .containsExactly(
                        "planned [001-slow, 002-broken] UP",
                        "started 001-slow UP",
                        "finished 001-slow UP 7",
                        "started 002-broken UP",
                        "failed 002-broken UP broken");
    }
}
