package dev.trestle.connect;

import static dev.trestle.migrations.Migration.migration;
import static dev.trestle.migrations.index.GlobalIndex.gsi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.embedded.TestClock;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.migrations.Migrations;
import dev.trestle.migrations.lease.LeaseHeldException;
import dev.trestle.table.schema.Design;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A Lambda function does not hang in connect for as long as DynamoDB takes to fill an index. */
class WaitTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration FILLING = Duration.ofMinutes(30);
    private static final Design APP =
            Design.of("app", "pk", "sk").index("gsi1", "gsi1pk", "gsi1sk").build();
    private static final Migrations MIGRATIONS = Migrations.of(migration("001-index")
            .up(m -> m.addIndex(gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll()))
            .down(m -> m.dropIndex("gsi1")));

    private final TestClock clock = TestClock.at(START);
    private EmbeddedDynamoDb db;
    private TestEnvironment environment;
    private Connections connections;

    @BeforeEach
    void slowIndexes(@TempDir Path directory) {
        db = EmbeddedDynamoDb.builder()
                .clock(clock)
                .simulate(Simulation.NONE.withIndexChanges(FILLING))
                .build();
        environment = new TestEnvironment(directory)
                .file("trestle.yaml", "deployments: { local: { region: eu-west-1, wait: 20s } }");
        connections = Connections.builder()
                .environment(environment)
                .clock(clock)
                .sleeper(clock::advance)
                .client(new RecordedCalls().of(db))
                .build();
    }

    @AfterEach
    void forget() {
        connections.close();
        db.close();
    }

    @Test
    void connectingEndsWhenItsTimeIsOverAndSaysWhatGoesOn() {
        assertThatThrownBy(() -> connections.connect(APP, MIGRATIONS))
                .isInstanceOfSatisfying(
                        ConnectTimeoutException.class, e -> assertThat(e.code()).isEqualTo("TRESTLE-C008"))
                .hasMessageContainingAll("app", "local", "20 s", "001-index", "TRESTLE_WAIT");
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(20));
    }

    @Test
    void connectingAgainGoesOnAndEndsWhereTheIndexIsReady() {
        assertThatThrownBy(() -> connections.connect(APP, MIGRATIONS)).isInstanceOf(ConnectTimeoutException.class);

        clock.advance(FILLING);

        assertThat(connections.connect(APP, MIGRATIONS).migrations().applied()).containsExactly("001-index");
    }

    @Test
    void theEnvironmentMayAllowMore() {
        environment.variable("TRESTLE_WAIT", "1h");

        assertThat(connections.connect(APP, MIGRATIONS).migrations().applied()).containsExactly("001-index");
    }

    @Test
    void whoMigratesOnPurposeIsNotBoundByIt() {
        assertThat(connections.migrator(APP, MIGRATIONS, "local").up().applied())
                .containsExactly("001-index");
    }

    @Test
    void waitingForAnotherProcessEndsToo() {
        connections.migrator(APP, Migrations.none(), "local").up();
        db.client()
                .putItem(put -> put.tableName("app")
                        .item(Map.of(
                                "pk", AttributeValue.fromS("#MIGRATIONS"),
                                "sk", AttributeValue.fromS("#LOCK"),
                                "owner", AttributeValue.fromS("another process"),
                                "token", AttributeValue.fromN("7"),
                                "expires",
                                        AttributeValue.fromS(
                                                START.plusSeconds(3600).toString()))));

        assertThatThrownBy(() -> connections.connect(APP, MIGRATIONS))
                .isInstanceOf(ConnectTimeoutException.class)
                .hasCauseInstanceOf(LeaseHeldException.class)
                .hasMessageContainingAll("local", "20 s", "another process", "TRESTLE_WAIT");
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(20));
    }

    @Test
    void waitingForATableThatIsBeingMadeEndsToo() {
        try (EmbeddedDynamoDb slow = EmbeddedDynamoDb.builder()
                        .clock(clock)
                        .simulate(Simulation.NONE.withTableChanges(FILLING))
                        .build();
                Connections toSlow = Connections.builder()
                        .environment(environment)
                        .clock(clock)
                        .sleeper(clock::advance)
                        .client(new RecordedCalls().of(slow))
                        .build()) {
            assertThatThrownBy(() -> toSlow.connect(APP, MIGRATIONS))
                    .isInstanceOf(ConnectTimeoutException.class)
                    .hasMessageContaining("the table app is not ACTIVE after 20 s");
        }
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(20));
    }
}
