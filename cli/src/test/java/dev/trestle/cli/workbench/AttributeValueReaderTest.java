package dev.trestle.cli.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AttributeValueReaderTest {
    private final AttributeValueReader reader = new AttributeValueReader();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void readsEachType(String json, AttributeValue value) {
        assertThat(reader.value(SampleModels.node(json))).isEqualTo(value);
    }

    static Stream<Arguments> readsEachType() {
        SdkBytes hello = SdkBytes.fromUtf8String("hello");
        return Stream.of(
                arguments("{'S': ''}", AttributeValue.fromS("")),
                arguments("{'N': '-1.5E3'}", AttributeValue.fromN("-1.5E3")),
                arguments("{'B': 'aGVsbG8='}", AttributeValue.fromB(hello)),
                arguments("{'BOOL': false}", AttributeValue.fromBool(false)),
                arguments("{'NULL': true}", AttributeValue.fromNul(true)),
                arguments("{'SS': ['a', 'b']}", AttributeValue.fromSs(List.of("a", "b"))),
                arguments("{'NS': ['1', '2']}", AttributeValue.fromNs(List.of("1", "2"))),
                arguments("{'BS': ['aGVsbG8=']}", AttributeValue.fromBs(List.of(hello))),
                arguments(
                        "{'L': [{'S': 'a'}, {'L': []}]}",
                        AttributeValue.fromL(List.of(AttributeValue.fromS("a"), AttributeValue.fromL(List.of())))),
                arguments("{'M': {}}", AttributeValue.fromM(Map.of())),
                arguments(
                        "{'M': {'a': {'M': {'b': {'N': '1'}}}}}",
                        AttributeValue.fromM(
                                Map.of("a", AttributeValue.fromM(Map.of("b", AttributeValue.fromN("1")))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void saysWhatIsWrongAndWhere(String json, String message) {
        assertThatThrownBy(() -> reader.value(SampleModels.node(json)))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(message);
    }

    static Stream<Arguments> saysWhatIsWrongAndWhere() {
        return Stream.of(
                arguments("{'S': 5}", "S: expected a string, found 5"),
                arguments("{'N': 5}", "N: expected a string, found 5"),
                arguments("{'N': 'five'}", "N: \"five\" is not a number"),
                arguments("{'B': '?'}", "B: a binary value must be written in Base64"),
                arguments("{'BOOL': 'true'}", "BOOL: expected true or false, found \"true\""),
                arguments("{'NULL': false}", "NULL: NULL can only be true"),
                arguments("{'SS': []}", "SS: a set cannot be empty"),
                arguments("{'NS': ['1', 'x']}", "NS[1]: \"x\" is not a number"),
                arguments("{'SS': ['a', 'a']}", "SS[1]: the set has this member already"),
                arguments("{'L': {'S': 'a'}}", "L: expected an array, found a value of type object"),
                arguments("{'L': [{'S': 'a'}, {}]}", "L[1]: expected an object with one type"),
                arguments("{'M': {'a b': 'c'}}", "M[\"a b\"]: expected an object, found \"c\""),
                arguments("{'S': 'a', 'N': '1'}", "expected an object with one type"),
                arguments("{'X': 'a'}", "\"X\" is not a type of DynamoDB"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'M': {'M': {'HP': {'N': '50'}}}}",
                "{'M': {'M': {'HP': {'N': '50'}, 'XP': {'N': '1'}}}}",
                "{'M': {'M': {'S': {'N': '50'}}}}",
                "{'M': {'M': {}}}"
            })
    void readsAMapThatIsWrappedTwiceAsWrappedOnce(String json) {
        AttributeValue value = reader.value(SampleModels.node(json));

        assertThat(value.m()).doesNotContainKey("M");
        assertThat(reader.wrappedTwice()).containsExactly("M");
    }

    @Test
    void keepsAnAttributeThatIsCalledM() {
        AttributeValue value = reader.value(SampleModels.node("{'M': {'M': {'S': 'size'}}}"));

        assertThat(value.m()).containsEntry("M", AttributeValue.fromS("size"));
        assertThat(reader.wrappedTwice()).isEmpty();
    }
}
