package dev.trestle.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.engine.Engine;
import dev.trestle.junit.library.LibraryMigrations;
import dev.trestle.server.TrestleServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs planted tests as JUnit does, in ways that this run itself cannot be in. */
class ExtensionTest {

    private static EngineExecutionResults run(Class<?> planted, Map<String, String> parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(planted))
                .configurationParameters(parameters)
                .execute();
    }

    private static List<Throwable> failures(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(Event::getPayload)
                .flatMap(payload -> payload.stream())
                .map(TestExecutionResult.class::cast)
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }

    private static String standardError(Runnable action) {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void migrationsRunOnceForAllTestsOfARun() {
        int before = LibraryMigrations.RUNS.get();

        EngineExecutionResults results = run(Planted.Fresh.class, Map.of());

        assertThat(failures(results)).isEmpty();
        results.testEvents()
                .assertStatistics(statistics -> statistics.started(40).succeeded(40));
        assertThat(LibraryMigrations.RUNS.get() - before).isEqualTo(1);
    }

    @Test
    void testsThatRunAtTheSameTimeDoNotMeet() {
        Map<String, String> parallel = Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");
        int before = LibraryMigrations.RUNS.get();

        assertThat(failures(run(Planted.Fresh.class, parallel))).isEmpty();
        assertThat(failures(run(Planted.Shared.class, parallel))).isEmpty();

        assertThat(LibraryMigrations.RUNS.get() - before).isEqualTo(2);
    }

    @Test
    void theSameTestsRunOnAnEndpointAndLeaveNothingThere() throws IOException {
        Planted.Fresh.TABLES.clear();
        try (Engine engine = Engine.inMemory();
                TrestleServer server = TrestleServer.builder().start(engine);
                EmbeddedDynamoDb db = EmbeddedDynamoDb.on(engine, "us-east-1")) {
            Map<String, String> endpoint =
                    Map.of("trestle.test.endpoint", server.uri().toString());

            EngineExecutionResults fresh = run(Planted.Fresh.class, endpoint);
            EngineExecutionResults shared = run(Planted.Shared.class, endpoint);

            assertThat(failures(fresh)).isEmpty();
            assertThat(failures(shared)).isEmpty();
            fresh.testEvents().assertStatistics(statistics -> statistics.succeeded(40));
            assertThat(Planted.Fresh.TABLES).hasSize(40).allMatch(name -> name.matches("test-library-[0-9a-f]{16}"));
            assertThat(db.client().listTables().tableNames()).isEmpty();
        }
    }

    @Test
    void printsTheItemsWhenATestFailsIfItIsAskedTo() {
        String printed = standardError(() -> run(Planted.Failing.class, Map.of()));

        assertThat(printed)
                .contains("When fails(LibraryTable) failed, the table library had these")
                .contains("| shelf#b", "| book#Ulysses", "author=Joyce", "| #MIGRATIONS");
        assertThat(standardError(() -> run(Planted.FailingSilently.class, Map.of())))
                .doesNotContain("Emma");
        assertThat(standardError(
                        () -> run(Planted.FailingSilently.class, Map.of("trestle.test.printOnFailure", "true"))))
                .contains("book#Emma");
    }

    static Stream<Arguments> refused() {
        String endpoint = "trestle.test.endpoint";
        return Stream.of(
                arguments(Planted.TooEarly.class, Map.of(), "use @TrestleTest(per = CLASS)"),
                arguments(Planted.NoTime.class, Map.of(), "yesterday\") is no time"),
                arguments(
                        Planted.NoTable.class,
                        Map.of(),
                        "java.lang.String is not the generated class of a design; those are"
                                + " dev.trestle.junit.diary.DiaryTable, dev.trestle.junit.library.LibraryTable"),
                arguments(Planted.PerClassOnAMethod.class, Map.of(), "put it on the class"),
                arguments(
                        Planted.TooLateForTheWeather.class,
                        Map.of(),
                        "name it in @TrestleTest(tables = LibraryTable.class)"),
                arguments(
                        Planted.AsksForTheEngine.class,
                        Map.of(endpoint, "http://127.0.0.1:1"),
                        "there is no EmbeddedDynamoDb"),
                arguments(
                        Planted.AsksForWeather.class,
                        Map.of(endpoint, "http://127.0.0.1:1"),
                        "can only be simulated by the embedded engine"),
                arguments(Planted.Fresh.class, Map.of(endpoint, "here"), "here, which is no address"),
                arguments(Planted.Fresh.class, Map.of(endpoint, "http://a b"), "is no address"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Class<?> planted, Map<String, String> parameters, String reason) {
        List<Throwable> failures = failures(run(planted, parameters));

        assertThat(failures)
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure).hasStackTraceContaining(reason));
    }
}
