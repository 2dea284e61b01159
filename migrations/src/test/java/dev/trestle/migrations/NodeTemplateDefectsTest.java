package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;
import static dev.trestle.migrations.index.GlobalIndex.gsi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.TestClock;
import dev.trestle.migrations.table.TableMismatchException;
import dev.trestle.migrations.waiting.Sleeper;
import dev.trestle.table.schema.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the template for Node.js, whose tables are read here, got wrong, as far as it is a matter of migrations. That
 * processes that start at once migrate once is in {@link ProcessesTest}, that no run waits longer than it may in {@link
 * BoundedRunTest}.
 */
class NodeTemplateDefectsTest {

    private final TestTable table = TestTable.open();
    private final TestClock clock = TestClock.at(TestTable.BEGINNING);

    @AfterEach
    void closeTable() {
        table.close();
    }

    private Migrator migrator(DynamoDbClient client, String name, Migrations list) {
        return Migrator.of(client, name, Company.APP, list).with(clock).with(clock::advance);
    }

    @Test
    void twoTablesWithTheSameMigrationsAreMigratedEachForItself() {
        Migrations list = Migrations.of(migration("001-put").up(m -> m.put(new Company(m.tableName(), 1, m.now()))));
        String other = table.name() + "-other";

        assertThat(migrator(table.client(), table.name(), list).prepare().applied())
                .containsExactly("001-put");
        assertThat(migrator(table.client(), other, list).prepare().applied()).containsExactly("001-put");

        assertThat(table.items()).extracting(item -> item.get("name").s()).containsExactly(table.name());
        assertThat(table.client().scan(scan -> scan.tableName(other)).items())
                .filteredOn(item -> item.containsKey("seats"))
                .extracting(item -> item.get("name").s())
                .containsExactly(other);
        table.client().deleteTable(delete -> delete.tableName(other));
    }

    @Test
    void aStartWithNothingToDoPausesForNothing() {
        Migrations list = Migrations.of(migration("001-put").up(m -> m.put(new Company("acme", 1, m.now()))));
        migrator(table.client(), table.name(), list).prepare();
        Listening listening = new Listening(table.client());

        migrator(listening.client(), table.name(), list)
                .with((Sleeper) pause -> {
                    throw new AssertionError("paused for " + pause);
                })
                .prepare();

        assertThat(listening.operations()).containsExactly("query");
    }

    @Test
    void theHistoryIsThereBeforeTheFirstStepAndCountsEachWithItsWrite() {
        List<String> seen = new ArrayList<>();
        Migrations list = Migrations.of(migration("001-steps").up(m -> {
            m.run(
                    "look",
                    work -> seen.add(
                            table.ofMigrations().get("001-steps").get("state").s()));
            m.put(new Company("acme", 1, m.now()));
            m.run(
                    "look again",
                    work -> seen.add(table.ofMigrations()
                            .get("001-steps")
                            .get("stepsDone")
                            .n()));
        }));

        migrator(table.client(), table.name(), list).prepare();

        assertThat(seen).containsExactly("running", "2");
    }

    @Test
    void aRollbackIsNotUndoneByTheNextStart() {
        Migrations list = Migrations.of(migration("001-put")
                .up(m -> m.put(new Company("acme", 1, m.now())))
                .down(m -> m.delete(Company.class, "acme")));
        Migrator migrator = migrator(table.client(), table.name(), list);
        migrator.prepare();
        migrator.down(Extent.steps(1));

        assertThat(migrator.prepare()).isEqualTo(MigrationReport.NOTHING);

        assertThat(table.items()).isEmpty();
    }

    @Test
    void theKeysOfAnExistingTableAreChecked() {
        table.create(Design.of("app", "id", "range").build());

        assertThatThrownBy(() -> migrator(table.client(), table.name(), Migrations.none())
                        .prepare())
                .isInstanceOf(TableMismatchException.class);
    }

    @Test
    void aPlanChangesNothing() {
        List<String> ran = new ArrayList<>();
        Migrations list = Migrations.of(
                migration("001-index")
                        .up(m -> m.addIndex(
                                gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll()))
                        .down(m -> m.dropIndex("gsi1")),
                migration("002-everything")
                        .up(m -> {
                            m.table()
                                    .onDemand()
                                    .timeToLive("expires")
                                    .pointInTimeRecovery()
                                    .tags(Map.of("a", "b"));
                            m.put(new Company("acme", 1, m.now()));
                            m.rewrite(Company.class);
                            m.run("own code", work -> ran.add("up"));
                        })
                        .down(m -> m.deleteItem(
                                Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b")))));
        Migrator migrator = migrator(table.client(), table.name(), list);

        MigrationPlan withoutTable = migrator.plan(Direction.UP, Extent.ALL, true);
        assertThat(table.description()).isEmpty();
        assertThat(withoutTable.createsTable()).isTrue();
        assertThat(withoutTable.migrations())
                .extracting(MigrationPlan.PlannedMigration::name)
                .containsExactly("001-index", "002-everything");

        migrator(table.client(), table.name(), Migrations.none()).prepare();
        Map<String, Map<String, AttributeValue>> before = table.ofMigrations();
        var description = table.description();
        Listening listening = new Listening(table.client());
        MigrationPlan plan = migrator(listening.client(), table.name(), list).plan(Direction.UP, Extent.ALL, true);

        assertThat(plan.migrations().get(1).steps()).hasSize(7);
        assertThat(plan.createsTable()).isFalse();
        assertThat(ran).isEmpty();
        assertThat(listening.operations())
                .containsOnly(
                        "query",
                        "scan",
                        "describeTable",
                        "describeTimeToLive",
                        "describeContinuousBackups",
                        "listTagsOfResource");
        assertThat(table.ofMigrations()).isEqualTo(before);
        assertThat(table.description()).isEqualTo(description);
        assertThat(table.items()).isEmpty();
    }
}
