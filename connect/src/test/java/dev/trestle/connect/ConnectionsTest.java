package dev.trestle.connect;

import static dev.trestle.migrations.Migration.migration;
import static dev.trestle.migrations.index.GlobalIndex.gsi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.migrations.Extent;
import dev.trestle.migrations.MigrationReport;
import dev.trestle.migrations.Migrations;
import dev.trestle.migrations.Migrator;
import dev.trestle.migrations.PendingMigrationsException;
import dev.trestle.migrations.table.TableMissingException;
import dev.trestle.table.schema.Design;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class ConnectionsTest {

    private static final Design APP =
            Design.of("app", "pk", "sk").index("gsi1", "gsi1pk", "gsi1sk").build();

    private final AtomicInteger runs = new AtomicInteger();
    private final Migrations migrations = Migrations.of(
            migration("001-index-by-email")
                    .up(m -> m.addIndex(
                            gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll()))
                    .down(m -> m.dropIndex("gsi1")),
            migration("002-count")
                    .up(m -> m.run("count", table -> runs.incrementAndGet()))
                    .down(m -> m.nothing()));

    private TestEnvironment environment;
    private Connections connections;

    @BeforeEach
    void openConnections(@TempDir Path directory) {
        environment = new TestEnvironment(directory);
        connections = Connections.builder().environment(environment).build();
    }

    @AfterEach
    void closeConnections() {
        connections.close();
    }

    @Test
    void withoutConfigurationConnectsToAMigratedTableOfTheEmbeddedEngine() {
        Connection connection = connections.connect(APP, migrations);

        TableDescription table = connection
                .client()
                .describeTable(describe -> describe.tableName("app"))
                .table();
        assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
        assertThat(table.globalSecondaryIndexes())
                .extracting(GlobalSecondaryIndexDescription::indexName)
                .containsExactly("gsi1");
        assertThat(connection.tableName()).isEqualTo("app");
        assertThat(connection.deployment()).isEqualTo("local");
        assertThat(connection.migrations())
                .isEqualTo(new MigrationReport(true, List.of("001-index-by-email", "002-count"), List.of()));
    }

    @Test
    void aDeploymentWithDataFindsItsTableAgain() {
        environment.file("trestle.yaml", "deployments: { local: { engine: embedded, data: kept/app } }");
        Map<String, AttributeValue> item = Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));
        connections
                .connect(APP, migrations)
                .client()
                .putItem(put -> put.tableName("app").item(item));
        connections.close();

        connections = Connections.builder().environment(environment).build();
        Connection again = connections.connect(APP, migrations);

        assertThat(again.client().getItem(get -> get.tableName("app").key(item)).item())
                .isEqualTo(item);
        assertThat(again.migrations().applied()).isEmpty();
        assertThat(environment.workingDirectory().resolve("kept/app/trestle.format"))
                .exists();
    }

    @Test
    void saysWhichDeploymentHasAFolderThatCannotBeUsed() {
        environment.file("trestle.yaml", "deployments: { local: { engine: embedded, data: . } }");

        assertThatThrownBy(() -> connections.connect(APP, migrations))
                .isInstanceOfSatisfying(
                        EmbeddedDataException.class, e -> assertThat(e.code()).isEqualTo("TRESTLE-C006"))
                .hasMessageContaining("the deployment local")
                .hasMessageContaining("Name an empty folder");
    }

    @Test
    void aSecondCallSharesTheConnection() {
        Connection first = connections.connect(APP, migrations);

        assertThat(connections.connect(APP, migrations)).isSameAs(first);
        assertThat(connections.connect(APP, migrations, "local")).isSameAs(first);
        assertThat(runs).hasValue(1);
    }

    @Test
    void manyThreadsShareOneConnection() throws Exception {
        int threads = 16;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Connection>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                calls.add(pool.submit(() -> {
                    start.await();
                    return connections.connect(APP, migrations);
                }));
            }
            start.countDown();
            for (Future<Connection> call : calls) {
                assertThat(call.get()).isSameAs(calls.get(0).get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void aFailureIsForgottenAndTheNextCallTriesAgain() {
        AtomicInteger attempts = new AtomicInteger();
        Migrations failingOnce = Migrations.of(migration("001-fails-once")
                .up(m -> m.run("fail once", table -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new IllegalStateException("the first attempt");
                    }
                })));

        assertThatThrownBy(() -> connections.connect(APP, failingOnce)).hasMessageContaining("001-fails-once");

        assertThat(connections.connect(APP, failingOnce).migrations().applied()).containsExactly("001-fails-once");
    }

    @Test
    void twoDesignsShareTheEngineOfADeploymentAndNotEachOthersHistory() {
        Design notes = Design.of("notes", "pk", "sk").build();

        Connection app = connections.connect(APP, migrations);
        Connection other = connections.connect(notes, Migrations.none());

        assertThat(other.client()).isSameAs(app.client());
        assertThat(other.migrations()).isEqualTo(new MigrationReport(true, List.of(), List.of()));
        assertThat(app.client().listTables().tableNames()).containsExactly("app", "notes");
    }

    @Test
    void aLongerListOfMigrationsIsNotTakenForTheOneThatRan() {
        connections.connect(APP, Migrations.none());

        assertThat(connections.connect(APP, migrations).migrations().applied())
                .containsExactly("001-index-by-email", "002-count");
    }

    @Test
    void connectingDoesNotUndoARollback() {
        Connection first = connections.connect(APP, migrations);
        Migrator.of(first.client(), "app", APP, migrations).down(Extent.steps(1));

        Migrations sameListAgain =
                Migrations.of(migrations.inOrder().get(0), migrations.inOrder().get(1));
        assertThat(connections.connect(APP, sameListAgain).migrations()).isEqualTo(MigrationReport.NOTHING);
        assertThat(runs).hasValue(1);
    }

    @Test
    void takesTheDeploymentFromTheArgumentThenTheVariable() {
        environment.file("trestle.yaml", """
                deployments:
                  local: { engine: embedded }
                  test: { engine: embedded, tableName: app-test }
                  other: { engine: embedded, tableName: app-other }
                """);
        environment.variable("TRESTLE_DEPLOYMENT", "test");

        Connection byVariable = connections.connect(APP, migrations);
        Connection byArgument = connections.connect(APP, migrations, "other");

        assertThat(byVariable.deployment()).isEqualTo("test");
        assertThat(byVariable.tableName()).isEqualTo("app-test");
        assertThat(byArgument.tableName()).isEqualTo("app-other");
        assertThat(byArgument.client().listTables().tableNames()).containsExactly("app-other");
    }

    @Test
    void validateRefusesAMissingTableAndMakesNone() {
        environment.file("trestle.yaml", "deployments: { local: { engine: embedded, migrate: validate } }");

        assertThatThrownBy(() -> connections.connect(APP, migrations))
                .isInstanceOf(TableMissingException.class)
                .hasMessageContaining("app");
        assertThatThrownBy(() -> connections.connect(APP, Migrations.none())).isInstanceOf(TableMissingException.class);
    }

    @Test
    void offTouchesNothing() {
        environment.file("trestle.yaml", "deployments: { local: { engine: embedded, migrate: off } }");

        Connection connection = connections.connect(APP, migrations);

        assertThat(connection.migrations()).isEqualTo(MigrationReport.NOTHING);
        assertThat(connection.client().listTables().tableNames()).isEmpty();
    }

    @Test
    void validateRefusesPendingMigrationsUntilSomebodyMigratesOnPurpose() {
        Migrations first = Migrations.of(migrations.inOrder().get(0));
        environment.file("trestle.yaml", "deployments: { local: { engine: embedded, migrate: validate } }");
        connections.migrator(APP, first, "local").up();

        assertThat(connections.connect(APP, first).migrations()).isEqualTo(MigrationReport.NOTHING);
        assertThatThrownBy(() -> connections.connect(APP, migrations))
                .isInstanceOf(PendingMigrationsException.class)
                .hasMessageContaining("002-count (PENDING)")
                .hasMessageNotContaining("001");
        assertThat(runs).hasValue(0);

        connections.migrator(APP, migrations, "local").up();
        assertThat(connections.connect(APP, migrations).migrations()).isEqualTo(MigrationReport.NOTHING);
        assertThat(runs).hasValue(1);
    }

    @Test
    void aFileWithTheSameDeploymentMeansTheSameEngine() {
        connections.connect(APP, migrations);
        environment.file("trestle.yaml", "deployments: { local: { engine: embedded, migrate: validate } }");

        assertThat(connections.connect(APP, migrations).migrations()).isEqualTo(MigrationReport.NOTHING);
        assertThat(runs).hasValue(1);
    }

    @Test
    void aMigrationThatConnectsToItsOwnTableIsToldSoInsteadOfWaitingForItself() {
        List<Migrations> itself = new ArrayList<>();
        itself.add(Migrations.of(migration("001-nested")
                .up(m -> m.run("connect", table -> connections.connect(APP, itself.get(0))))));

        assertThatThrownBy(() -> connections.connect(APP, itself.get(0)))
                .hasRootCauseInstanceOf(NestedConnectException.class);
    }

    @Test
    void refusesToPutTwoDesignsIntoOneTable() {
        environment.file("trestle.yaml", "deployments: { local: { engine: embedded, tableName: shared } }");
        connections.connect(APP, migrations);

        assertThatThrownBy(
                        () -> connections.connect(Design.of("notes", "pk", "sk").build(), Migrations.none()))
                .isInstanceOf(SharedTableException.class)
                .hasMessageContainingAll("shared", "app", "notes");
    }

    @Test
    void afterClosingThereAreNoMoreConnections() {
        connections.connect(APP, migrations);
        connections.close();

        assertThatThrownBy(() -> connections.connect(APP, migrations)).isInstanceOf(IllegalStateException.class);
    }
}
