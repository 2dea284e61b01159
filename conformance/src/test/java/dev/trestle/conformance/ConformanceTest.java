package dev.trestle.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.conformance.casefile.Case;
import dev.trestle.conformance.casefile.CaseFile;
import dev.trestle.conformance.casefile.CaseReader;
import dev.trestle.conformance.casefile.CaseWriter;
import dev.trestle.conformance.casefile.Step;
import dev.trestle.conformance.run.CaseRun;
import dev.trestle.conformance.run.Patience;
import dev.trestle.conformance.sdk.Connection;
import dev.trestle.conformance.sdk.Outcome;
import dev.trestle.conformance.sdk.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every case on every way to the engine. With {@code -Dconformance.record=true} the outcomes that differ from what is
 * expected are written into the case files instead, to be reviewed in the diff; files are written in the format of
 * {@link CaseWriter}. {@code -Dconformance.only=put-item,query} carries out the cases in those folders alone.
 */
class ConformanceTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicContainer> everyCaseHoldsOnEveryWay() {
        String only = System.getProperty("conformance.only", "");
        return CaseReader.readAll(CASES).stream()
                .filter(file -> only.isEmpty()
                        || Arrays.stream(only.split(","))
                                .anyMatch(folder -> file.name().startsWith(folder + "/")))
                .map(file -> DynamicContainer.dynamicContainer(
                        file.name(), file.cases().stream().flatMap(each -> tests(file, each))));
    }

    private static Stream<DynamicTest> tests(CaseFile file, Case each) {
        return Arrays.stream(Way.values())
                .filter(way -> way.hasWire() || !each.needsWire())
                .map(way -> DynamicTest.dynamicTest(
                        file.name() + ": " + each.name() + " [" + way + "]", () -> run(file, each, way)));
    }

    private static void run(CaseFile file, Case each, Way way) throws IOException {
        if (Boolean.getBoolean("conformance.record")) {
            record(file, each, way);
            return;
        }
        try (Connection connection = way.open()) {
            new CaseRun(
                            connection,
                            Patience.NONE,
                            (step, outcome, difference) -> fail("%s: %s", step.call(), difference))
                    .run(each);
        }
    }

    private static void record(CaseFile file, Case each, Way way) throws IOException {
        if (way != Way.HTTP_CLIENT) {
            return;
        }
        try (Connection connection = way.open()) {
            new CaseRun(connection, Patience.NONE, (step, outcome, difference) -> record(connection, step, outcome))
                    .run(each);
        }
        Files.writeString(file.path(), CaseWriter.write(file.document()));
    }

    private static void record(Connection connection, Step step, Outcome outcome) {
        ObjectNode node = step.node();
        node.remove(List.of("answer", "error"));
        String arn = ":dynamodb:" + connection.region() + ":" + connection.account() + ":";
        String recorded = outcome.json().toString().replace(arn, ":dynamodb:${region}:${account}:");
        try {
            node.set(outcome instanceof Outcome.Answered ? "answer" : "error", MAPPER.readTree(recorded));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void caseFilesAreInTheFormatThatRecordingWrites() throws IOException {
        for (CaseFile file : CaseReader.readAll(CASES)) {
            assertThat(Files.readString(file.path())).as(file.name()).isEqualTo(CaseWriter.write(file.document()));
        }
    }

    @Test
    void noCaseStandsTwice() {
        Map<List<String>, String> names = new HashMap<>();
        for (CaseFile file : CaseReader.readAll(CASES)) {
            for (Case each : file.cases()) {
                List<String> calls = Stream.concat(each.setup().stream(), each.steps().stream())
                        .map(step -> step.call() + step.request() + step.body() + step.reading())
                        .toList();
                String name = file.name() + ": " + each.name();
                assertThat(names.put(calls, name)).as("the same as " + name).isNull();
            }
        }
    }
}
