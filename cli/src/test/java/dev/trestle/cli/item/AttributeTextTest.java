package dev.trestle.cli.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AttributeTextTest {
    @ParameterizedTest(name = "{1}")
    @MethodSource
    void writesEachTypeOnOneLine(AttributeValue value, String text) {
        assertThat(AttributeText.of(value)).isEqualTo(text);
    }

    static Stream<Arguments> writesEachTypeOnOneLine() {
        AttributeValue one = AttributeValue.fromN("1");
        AttributeValue text = AttributeValue.fromS("1");
        AttributeValue bytes = AttributeValue.fromB(SdkBytes.fromUtf8String("hello"));
        return Stream.of(
                arguments(text, "1"),
                arguments(AttributeValue.fromS(""), "\"\""),
                arguments(AttributeValue.fromS(" x"), "\" x\""),
                arguments(one, "1"),
                arguments(bytes, "\"aGVsbG8=\""),
                arguments(AttributeValue.fromBool(true), "true"),
                arguments(AttributeValue.fromNul(true), "null"),
                arguments(AttributeValue.fromSs(List.of("a", "b\"c")), "{\"a\", \"b\\\"c\"}"),
                arguments(AttributeValue.fromNs(List.of("1", "2.5")), "{1, 2.5}"),
                arguments(AttributeValue.fromBs(List.of(bytes.b())), "{\"aGVsbG8=\"}"),
                arguments(AttributeValue.fromL(List.of(one, text)), "[1, \"1\"]"),
                arguments(AttributeValue.fromL(List.of()), "[]"),
                arguments(
                        AttributeValue.fromM(Map.of("b", AttributeValue.fromM(Map.of()), "a", one)),
                        "{\"a\": 1, \"b\": {}}"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void escapesWhatCouldMoveTheCursor(String text, String shown) {
        assertThat(AttributeText.of(AttributeValue.fromS(text))).isEqualTo(shown);
    }

    static Stream<Arguments> escapesWhatCouldMoveTheCursor() {
        return Stream.of(
                arguments("a\nb", "a\\nb"),
                arguments("a\r\nb", "a\\r\\nb"),
                arguments("a\tb", "a\\tb"),
                arguments("a\u001b[31mb", "a\\u001b[31mb"),
                arguments("a\u0007b", "a\\u0007b"),
                arguments("left\u202eright", "left\\u202eright"),
                arguments("line\u2028end", "line\\u2028end"),
                arguments("lone\ud83dhalf", "lone\\ud83dhalf"),
                arguments("👩\u200d🚀", "👩\u200d🚀"));
    }
}
