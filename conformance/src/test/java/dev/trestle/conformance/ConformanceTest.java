package dev.trestle.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.conformance.casefile.Case;
import dev.trestle.conformance.casefile.CaseFile;
import dev.trestle.conformance.casefile.CaseReader;
import dev.trestle.conformance.casefile.CaseWriter;
import dev.trestle.conformance.casefile.Step;
import dev.trestle.conformance.sdk.Connection;
import dev.trestle.conformance.sdk.Outcome;
import dev.trestle.conformance.sdk.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case on every way to the engine. With {@code -Dconformance.record=true} the outcomes that differ from what is
 * expected are written into the case files instead, to be reviewed in the diff; files are written in the format of
 * {@link CaseWriter}.
 */
class ConformanceTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @TestFactory
    Stream<DynamicContainer> everyCaseHoldsOnEveryWay() {
        return CaseReader.readAll(CASES).stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.name(), file.cases().stream().flatMap(each -> tests(file, each))));
    }

    private static Stream<DynamicTest> tests(CaseFile file, Case each) {
        return Arrays.stream(Way.values())
                .map(way -> DynamicTest.dynamicTest(
                        file.name() + ": " + each.name() + " [" + way + "]", () -> run(file, each, way)));
    }

    private static void run(CaseFile file, Case each, Way way) throws IOException {
        if (Boolean.getBoolean("conformance.record")) {
            record(file, each, way);
            return;
        }
        try (Connection connection = way.open()) {
            new CaseRun(connection, (step, outcome, difference) -> fail("%s: %s", step.call(), difference)).run(each);
        }
    }

    private static void record(CaseFile file, Case each, Way way) throws IOException {
        if (way != Way.IN_PROCESS) {
            return;
        }
        try (Connection connection = way.open()) {
            new CaseRun(connection, (step, outcome, difference) -> record(step, outcome)).run(each);
        }
        Files.writeString(file.path(), CaseWriter.write(file.document()));
    }

    private static void record(Step step, Outcome outcome) {
        ObjectNode node = step.node();
        node.remove(List.of("answer", "error"));
        node.set(outcome instanceof Outcome.Answered ? "answer" : "error", outcome.json());
    }

    @Test
    void caseFilesAreInTheFormatThatRecordingWrites() throws IOException {
        for (CaseFile file : CaseReader.readAll(CASES)) {
            assertThat(Files.readString(file.path())).as(file.name()).isEqualTo(CaseWriter.write(file.document()));
        }
    }
}
