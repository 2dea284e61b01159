package dev.trestle.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.conformance.casefile.Case;
import dev.trestle.conformance.casefile.CaseReader;
import dev.trestle.conformance.casefile.MalformedCaseException;
import dev.trestle.conformance.casefile.Step;
import dev.trestle.conformance.match.JsonMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFormatTest {

    private static final String SOURCE = "'source': 'https://docs.aws.amazon.com/x'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{'cases': [{'name': 'a', 'steps': [STEP]}]}",
                "{SOURCE}",
                "{SOURCE, 'cases': []}",
                "{SOURCE, 'cases': [{'name': 'a', 'steps': [STEP]}], 'case': []}",
                "{SOURCE, 'cases': [{'name': 'a', 'steps': [STEP]}]} x",
                "{SOURCE, SOURCE, 'cases': [{'name': 'a', 'steps': [STEP]}]}",
                "{'source': 'https://example.org/', 'cases': [{'name': 'a', 'steps': [STEP]}]}",
                "{SOURCE, 'cases': [{'name': 'a', 'steps': [STEP]}, {'name': 'a', 'steps': [STEP]}]}",
                "{SOURCE, 'cases': [{'name': 'a', 'step': [STEP]}]}",
                "{SOURCE, 'cases': [{'name': 'a', 'steps': []}]}",
                "{SOURCE, 'cases': [{'name': 'a', 'steps': [{'call': 'ListTables', 'request': {}}]}]}",
                "{SOURCE, 'cases': [{'name': 'a', 'steps': [{'call': 'ListTables', 'request': {}, 'error': {}}]}]}",
                "{SOURCE, 'cases': [{'name': 'a', 'steps': [{'call': 'X', 'request': {}, 'answer': {}, 'page': true}]}]}",
                "{SOURCE, 'cases': [{'name': 'a', 'steps': [{'call': 'X', 'answer': {}}]}]}",
                "{SOURCE, 'cases': [{'name': 'a', 'steps': [{'call': 'X', 'request': {}, 'body': '', 'answer': {}}]}]}",
                "{SOURCE, 'cases': [{'name': 'a', 'setup': {'table': []}, 'steps': [STEP]}]}"
            })
    void refusesAFileThatIsNoCaseFile(String text) {
        String step = "{'call': 'ListTables', 'request': {}, 'answer': {}}";
        String json = text.replace("SOURCE", SOURCE).replace("STEP", step).replace('\'', '"');
        assertThatExceptionOfType(MalformedCaseException.class)
                .isThrownBy(() -> CaseReader.read("file", Path.of("file.json"), json));
    }

    @Test
    void refusesAFolderWithoutCases(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("put-item"));
        assertThatExceptionOfType(MalformedCaseException.class).isThrownBy(() -> CaseReader.readAll(folder));
    }

    @Test
    void expandsMacros() {
        String json = ("{" + SOURCE + ", 'cases': [{'name': 'a', 'steps': [{'call': 'ListTables', 'request': {'x': "
                        + "[{'$each': {'n': '${i}-${i:3}'}, 'from': 9, 'to': 10}, {'$repeat': 'ab', 'times': 2}]},"
                        + " 'answer': {}}]}]}")
                .replace('\'', '"');
        Case read = CaseReader.read("file", Path.of("file.json"), json).cases().get(0);
        Step step = read.steps().get(0);
        assertThat(step.request()).hasToString("{\"x\":[{\"n\":\"9-009\"},{\"n\":\"10-010\"},\"abab\"]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Query | {'a': 1} | {'a': 1.0} | true",
                "Query | {'a': 1} | {'a': 1, 'b': 2} | false",
                "Query | {'a': 1, 'b': 2} | {'a': 1} | false",
                "Query | {'a': {'N': '1'}} | {'a': {'N': '1.0'}} | false",
                "Query | {'a': {'$any': true}} | {'a': 'whatever'} | true",
                "Query | {'a': {'$any': true}} | {} | false",
                "Query | {'a': {'$matches': 'x+'}} | {'a': 'xxx'} | true",
                "Query | {'a': {'$matches': 'x+'}} | {'a': 'xxy'} | false",
                "Query | {'a': {'$matches': 'x+'}} | {'a': 1} | false",
                "Query | {'$has': {'a': 1}} | {'a': 1, 'b': 2} | true",
                "Query | {'$has': {'a': 1}} | {'a': 2, 'b': 2} | false",
                "Query | {'Items': [1, 2]} | {'Items': [2, 1]} | false",
                "Query | {'Items': {'$unordered': [1, 2]}} | {'Items': [2, 1]} | true",
                "Scan | {'Items': [1, 2]} | {'Items': [2, 1]} | true",
                "Scan | {'Items': [1, 1]} | {'Items': [2, 1]} | false",
                "Scan | {'Items': [1, 2]} | {'Items': [2, 1, 1]} | false",
                "Query | {'a': {'SS': ['x', 'y']}} | {'a': {'SS': ['y', 'x']}} | true",
                "Query | {'a': {'L': ['x', 'y']}} | {'a': {'L': ['y', 'x']}} | false",
                "BatchGetItem | {'Responses': {'t': [1, 2]}} | {'Responses': {'t': [2, 1]}} | true",
                "TransactGetItems | {'Responses': [1, 2]} | {'Responses': [2, 1]} | false"
            })
    void comparesAsItSays(String call, String pattern, String actual, boolean same) {
        assertThat(JsonMatch.difference(call, json(pattern), json(actual)).isEmpty())
                .isEqualTo(same);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
