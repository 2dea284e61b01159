package dev.trestle.cli.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KeyConditionTest {
    private static final ModelTable TABLE = SampleModels.table("'TableData': []");

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void narrowsByWhatTheSortKeysBeginWith(List<String> sortKeys, String expression, String prefix, String text) {
        List<PrimaryKey> keys = sortKeys.stream()
                .map(sort -> new PrimaryKey(AttributeValue.fromS("p"), Optional.of(AttributeValue.fromS(sort))))
                .toList();

        KeyCondition condition = KeyCondition.covering(TABLE, keys);

        assertThat(condition.expression()).isEqualTo(expression);
        assertThat(condition
                        .values()
                        .getOrDefault(":s", AttributeValue.fromS(""))
                        .s())
                .isEqualTo(prefix);
        assertThat(condition.names()).hasSameSizeAs(condition.values());
        assertThat(condition.text()).isEqualTo("Query t: pk = \"p\"" + text);
    }

    static Stream<Arguments> narrowsByWhatTheSortKeysBeginWith() {
        String alike = "#p = :p AND begins_with(#s, :s)";
        return Stream.of(
                arguments(List.of("a#1"), "#p = :p AND #s = :s", "a#1", " and sk = \"a#1\""),
                arguments(List.of("a#1", "a#2"), alike, "a#", " and sk begins with \"a#\""),
                arguments(List.of("a", "a#2"), alike, "a", " and sk begins with \"a\""),
                arguments(List.of("a#1", "a#2", "b#2"), "#p = :p", "", ""),
                arguments(List.of("x😀", "x😁"), alike, "x", " and sk begins with \"x\""));
    }
}
