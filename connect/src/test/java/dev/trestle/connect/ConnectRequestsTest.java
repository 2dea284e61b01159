package dev.trestle.connect;

import static dev.trestle.migrations.Migration.migration;
import static dev.trestle.migrations.index.GlobalIndex.gsi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.migrations.Extent;
import dev.trestle.migrations.MigrationReport;
import dev.trestle.migrations.Migrations;
import dev.trestle.migrations.table.TableMissingException;
import dev.trestle.table.schema.Design;
import java.nio.file.Path;
import org.crac.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What connecting asks of DynamoDB, counted where the SDK sends it. */
class ConnectRequestsTest {

    private static final Design APP =
            Design.of("app", "pk", "sk").index("gsi1", "gsi1pk", "gsi1sk").build();
    private static final Migrations MIGRATIONS = Migrations.of(migration("001-index")
            .up(m -> m.addIndex(gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll()))
            .down(m -> m.dropIndex("gsi1")));

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final RecordedCalls calls = new RecordedCalls();
    private TestEnvironment environment;

    @BeforeEach
    void configure(@TempDir Path directory) {
        environment = new TestEnvironment(directory).file("trestle.yaml", """
                deployments:
                  local: { region: eu-west-1 }
                  validating: { region: eu-west-1, migrate: validate }
                  other: { region: eu-west-1, tableName: app-other }
                """);
    }

    @AfterEach
    void forget() {
        db.close();
    }

    /** As a process that starts. */
    private Connections process() {
        return Connections.builder()
                .environment(environment)
                .client(calls.of(db))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"local", "validating"})
    void takesOneReadAndNoOtherRightWhereNothingIsToDo(String deployment) {
        try (Connections first = process()) {
            first.connect(APP, MIGRATIONS, "local");
        }
        calls.refuse("CreateTable", "UpdateTable", "DescribeTable", "PutItem", "UpdateItem", "GetItem");

        try (Connections second = process()) {
            second.connect(APP, MIGRATIONS, deployment);
            second.connect(APP, MIGRATIONS, deployment);
        }

        assertThat(calls.operations()).containsExactly("Query");
    }

    @Test
    void refreshingTakesOneReadForEachTable() {
        try (Connections connections = process()) {
            connections.connect(APP, MIGRATIONS, "local");
            connections.connect(APP, MIGRATIONS, "other");
            calls.refuse();

            connections.refresh();

            assertThat(calls.operations()).containsExactly("Query", "Query");
        }
    }

    @Test
    void aRestoredImageLooksAtItsTablesAgain() {
        try (Connections image = process()) {
            image.prime(APP, MIGRATIONS, "local");
            image.prime(APP, MIGRATIONS, "validating");
            CheckpointHook hook = new CheckpointHook(image);
            hook.beforeCheckpoint(Core.getGlobalContext());
            calls.refuse();

            hook.afterRestore(Core.getGlobalContext());

            assertThat(calls.operations()).containsExactly("Query", "Query");
        }
    }

    @Test
    void aRestoredImageWhoseTableIsGoneFailsAsConnectingDoes() {
        try (Connections setup = process();
                Connections image = process()) {
            setup.connect(APP, MIGRATIONS, "local");
            image.prime(APP, MIGRATIONS, "validating");
            db.client().deleteTable(delete -> delete.tableName("app"));

            assertThatThrownBy(() -> new CheckpointHook(image).afterRestore(Core.getGlobalContext()))
                    .isInstanceOf(TableMissingException.class);
        }
    }

    @Test
    void twoTablesWithTheSameMigrationsInOneProcessDoNotDisturbEachOther() {
        try (Connections connections = process()) {
            Connection one = connections.connect(APP, MIGRATIONS, "local");
            Connection other = connections.connect(APP, MIGRATIONS, "other");

            assertThat(one.migrations().applied()).containsExactly("001-index");
            assertThat(other.migrations())
                    .isEqualTo(new MigrationReport(
                            true, one.migrations().applied(), one.migrations().rolledBack()));
            connections.migrator(APP, MIGRATIONS, "other").down(Extent.steps(1));
            assertThat(indexes("app")).isEqualTo(1);
            assertThat(indexes("app-other")).isZero();
            assertThat(connections.connect(APP, MIGRATIONS, "local")).isSameAs(one);
        }
    }

    private int indexes(String table) {
        return db.client()
                .describeTable(describe -> describe.tableName(table))
                .table()
                .globalSecondaryIndexes()
                .size();
    }
}
