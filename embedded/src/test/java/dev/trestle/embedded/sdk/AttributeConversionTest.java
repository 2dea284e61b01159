package dev.trestle.embedded.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.trestle.embedded.SampleStructures;
import dev.trestle.engine.error.ItemErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Malformed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AttributeConversionTest {

    @Test
    void carriesAnyItemBothWays() {
        SampleStructures samples = new SampleStructures(new SplittableRandom(20261122));
        for (int i = 0; i < 2_000; i++) {
            Item item = samples.item(0);

            assertThat(AttributeConversion.ITEM.toEngine(AttributeConversion.ITEM.toSdk(item)))
                    .isEqualTo(item);
        }
    }

    @Test
    void writesNumbersAsDynamoDbDoes() {
        assertThat(AttributeConversion.VALUE.toSdk(AttributeConversion.VALUE.toEngine(AttributeValue.fromN("1.50E+3"))))
                .isEqualTo(AttributeValue.fromN("1500"));
    }

    static Stream<Arguments> malformedValues() {
        SdkBytes bytes = SdkBytes.fromUtf8String("x");
        return Stream.of(
                argumentSet("no type", AttributeValue.builder().build(), ItemErrors.noDataType()),
                argumentSet("two types", AttributeValue.builder().s("x").n("1").build(), ItemErrors.severalDataTypes()),
                argumentSet(
                        "two types that are collections",
                        AttributeValue.builder().l(List.of()).m(Map.of()).build(),
                        ItemErrors.severalDataTypes()),
                argumentSet("no number", AttributeValue.fromN("one"), ItemErrors.notANumber("one")),
                argumentSet("an empty number", AttributeValue.fromN(""), ItemErrors.notANumber("")),
                argumentSet("too many digits", AttributeValue.fromN("1".repeat(39)), ItemErrors.tooManyDigits()),
                argumentSet("too large", AttributeValue.fromN("1e126"), ItemErrors.numberOverflow()),
                argumentSet("too small", AttributeValue.fromN("1e-131"), ItemErrors.numberUnderflow()),
                argumentSet("false null", AttributeValue.fromNul(false), ItemErrors.falseNull()),
                argumentSet("empty string set", AttributeValue.fromSs(List.of()), ItemErrors.emptyStringSet()),
                argumentSet("empty number set", AttributeValue.fromNs(List.of()), ItemErrors.emptyNumberSet()),
                argumentSet("empty binary set", AttributeValue.fromBs(List.of()), ItemErrors.emptyBinarySet()),
                argumentSet(
                        "a number twice",
                        AttributeValue.fromNs(List.of("1", "1.0")),
                        ItemErrors.duplicatesInNumberSet()),
                argumentSet(
                        "a string twice",
                        AttributeValue.fromSs(List.of("a", "a")),
                        ItemErrors.duplicatesInSet(List.of("a", "a"))),
                argumentSet(
                        "bytes twice",
                        AttributeValue.fromBs(List.of(bytes, bytes)),
                        ItemErrors.duplicatesInBinarySet(List.of("eA==", "eA=="))),
                argumentSet(
                        "a name of 64 KB in a map",
                        AttributeValue.fromM(Map.of("n".repeat(65536), AttributeValue.fromBool(true))),
                        ItemErrors.attributeNameTooLarge()),
                argumentSet("no number in a set", AttributeValue.fromNs(List.of("x")), ItemErrors.notANumber("x")),
                argumentSet(
                        "null in a set", AttributeValue.fromBs(Arrays.asList(bytes, null)), ItemErrors.noDataType()),
                argumentSet(
                        "null in a list",
                        AttributeValue.fromL(Arrays.asList((AttributeValue) null)),
                        ItemErrors.noDataType()),
                argumentSet(
                        "no type in a list in a map",
                        AttributeValue.fromM(Map.of(
                                "l",
                                AttributeValue.fromL(
                                        List.of(AttributeValue.builder().build())))),
                        ItemErrors.noDataType()),
                argumentSet("33 levels", nested(32), ItemErrors.nestedTooDeeply()));
    }

    @ParameterizedTest
    @MethodSource("malformedValues")
    void keepsTheErrorOfAMalformedValue(AttributeValue value, ServiceException expected) {
        assertThat(error(AttributeConversion.VALUE.toEngine(value))).isEqualTo(expected.getMessage());
        Object item = AttributeConversion.ITEM.toEngine(Map.of("a", value));
        assertThat(error(item)).isEqualTo(expected.getMessage());
        assertThat(((Malformed) item).attribute()).isEqualTo("a");
    }

    @Test
    void takes32Levels() {
        assertThat(AttributeConversion.VALUE.toSdk(AttributeConversion.VALUE.toEngine(nested(31))))
                .isEqualTo(nested(31));
    }

    @Test
    void keepsBytesApartFromTheCallers() {
        byte[] bytes = {1};
        AttributeValue value = AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bytes));
        Object converted = AttributeConversion.VALUE.toEngine(value);
        bytes[0] = 2;

        assertThat(AttributeConversion.VALUE.toSdk(converted))
                .isEqualTo(AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1})));
    }

    private static String error(Object converted) {
        return ((Malformed) converted).error().getMessage();
    }

    private static AttributeValue nested(int depth) {
        AttributeValue value = AttributeValue.fromS("x");
        for (int i = 0; i < depth; i++) {
            value = AttributeValue.fromL(List.of(value));
        }
        return value;
    }
}
