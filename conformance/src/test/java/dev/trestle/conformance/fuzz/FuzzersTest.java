package dev.trestle.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gives the fuzzers' targets what they begin with, inputs made at random, and every input that has ever failed. */
@Tag("slow")
class FuzzersTest {

    private static final Path FOUND = Path.of("src/test/resources/fuzz");

    @Test
    void expressionsOfTheCasesHold() {
        List<byte[]> seeds = SeedCorpus.expressions();
        assertThat(seeds).hasSizeGreaterThan(100);
        seeds.forEach(ExpressionFuzzer::fuzzerTestOneInput);
    }

    @Test
    void requestsOfTheCasesHold() {
        List<byte[]> seeds = SeedCorpus.requests();
        assertThat(seeds).hasSizeGreaterThan(100);
        seeds.forEach(RequestFuzzer::fuzzerTestOneInput);
    }

    @Test
    void statementsOfTheCasesAndMadeAtRandomHold() {
        List<byte[]> seeds = SeedCorpus.statements();
        assertThat(seeds).hasSizeGreaterThan(100);
        seeds.forEach(StatementFuzzer::fuzzerTestOneInput);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void requestsMadeAtRandomHold(long seed) {
        SeedCorpus.decisions(seed).forEach(ShapedRequestFuzzer::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> expressionsThatHaveFailedHold() {
        return found("expressions", ExpressionFuzzer::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> requestsThatHaveFailedHold() {
        return found("requests", RequestFuzzer::fuzzerTestOneInput);
    }

    private static Stream<DynamicTest> found(String folder, Consumer<byte[]> target) {
        try (Stream<Path> files = Files.list(FOUND.resolve(folder))) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            String.valueOf(file.getFileName()), () -> target.accept(Files.readAllBytes(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"TableName\":\"x\",\"Item\":{\"a\":{\"L\":[", "\"", "9", "-"})
    void survivesWhateverIsRepeatedForLong(String text) {
        try (CheckedAccount account = new CheckedAccount()) {
            account.call("PutItem", text.repeat(200_000));
            account.call("PutItem", "{\"TableName\":" + text.repeat(200_000));
        }
    }

    @Test
    void survivesValuesWithinOneAnother() {
        try (CheckedAccount account = new CheckedAccount()) {
            SampleTables.create(account);
            for (int depth : new int[] {31, 32, 33, 100, 499, 1_000, 20_000}) {
                String value = "{\"L\":[".repeat(depth) + "{\"S\":\"\"}" + "]}".repeat(depth);
                account.call(
                        "PutItem", "{\"TableName\":\"simple\",\"Item\":{\"pk\":{\"S\":\"a\"},\"l\":" + value + "}}");
            }
        }
    }

    @Test
    void saysWhatLedToAFailure() {
        CheckedAccount account = new CheckedAccount();
        account.call("ListTables", "{}");
        account.close();
        assertThatThrownBy(() -> account.call("ListTables", "{\"Limit\": 1}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ListTables {}\nListTables {\"Limit\": 1}");
    }
}
