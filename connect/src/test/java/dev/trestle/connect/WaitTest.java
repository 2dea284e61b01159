package dev.trestle.connect;

import static dev.trestle.migrations.Migration.migration;
import static dev.trestle.migrations.index.GlobalIndex.gsi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.embedded.TestClock;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.migrations.MigrationListener;
import dev.trestle.migrations.Migrations;
import dev.trestle.table.schema.Design;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void connectingEndsWhenItsTimeIsOverAndSaysWhatItWaitedFor() {
        assertThatThrownBy(() -> connections.connect(APP, MIGRATIONS))
                .isInstanceOfSatisfying(
                        ConnectTimeoutException.class, e -> assertThat(e.code()).isEqualTo("TRESTLE-C008"))
                .hasMessageContainingAll("app", "local", "20 s", "index gsi1 is CREATING", "TRESTLE_WAIT");
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
    void workThatTellsOfItselfEndsToo() {
        ReadyBound bound = new ReadyBound(Duration.ofSeconds(1), clock, slept -> {}, MigrationListener.SILENT);
        bound.progress("1 of 9 pages");
        clock.advance(Duration.ofSeconds(1));

        assertThatThrownBy(() -> bound.progress("2 of 9 pages")).isInstanceOf(RuntimeException.class);
        assertThat(bound.exceeded()).isTrue();
        assertThat(bound.last()).isEqualTo("2 of 9 pages");
    }

    @Test
    void theListenerHearsAllThatIsTold() {
        List<String> untold = Arrays.stream(MigrationListener.class.getMethods())
                .filter(told -> Arrays.stream(ReadyBound.class.getDeclaredMethods())
                        .noneMatch(heard -> heard.getName().equals(told.getName())
                                && Arrays.equals(heard.getParameterTypes(), told.getParameterTypes())))
                .map(Method::toString)
                .toList();
        assertThat(untold).isEmpty();
    }
}
