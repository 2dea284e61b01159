package dev.trestle.engine.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ItemSizeTest {

    @Test
    void findsTheLengthThatEncodingGives() {
        RandomGenerator random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder(Generated.string(random).value());
            if (random.nextInt(4) == 0) {
                text.insert(random.nextInt(text.length() + 1), (char) random.nextInt(0xD800, 0xE000));
            }
            String string = text.toString();
            assertThat(Utf8.length(string)).as("%s", string).isEqualTo(string.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    /** The sizes of AWS's page "DynamoDB item sizes and formats". */
    static Stream<Arguments> sizes() {
        AttributeValue text = new StringValue("äb");
        return Stream.of(
                Arguments.of(new StringValue(""), 0),
                Arguments.of(text, 3),
                Arguments.of(BinaryValue.of(new byte[7]), 7),
                Arguments.of(BooleanValue.TRUE, 1),
                Arguments.of(NullValue.NULL, 1),
                Arguments.of(ListValue.of(List.of()), 3),
                Arguments.of(ListValue.of(List.of(text, BooleanValue.TRUE)), 3 + 1 + 3 + 1 + 1),
                Arguments.of(new MapValue(Item.EMPTY), 3),
                Arguments.of(new MapValue(Item.of("é", text)), 3 + 1 + 2 + 3),
                Arguments.of(SetValue.of(AttributeType.SS, List.of(text, new StringValue("c"))), 4));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void countsValuesAsDynamoDbDoes(AttributeValue value, int size) {
        assertThat(value.size()).isEqualTo(size);
    }

    @Test
    void keepsTheSizeRightThroughEveryChange() {
        RandomGenerator random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            Item item = Item.EMPTY;
            Map<String, AttributeValue> model = new LinkedHashMap<>();
            for (int step = 0; step < 12; step++) {
                String name = "n" + random.nextInt(6);
                if (random.nextInt(3) == 0) {
                    item = item.without(name);
                    model.remove(name);
                } else {
                    AttributeValue value = Generated.string(random);
                    item = item.with(name, value);
                    model.put(name, value);
                }
                int expected = model.entrySet().stream()
                        .mapToInt(entry ->
                                entry.getKey().length() + entry.getValue().size())
                        .sum();
                assertThat(item).isEqualTo(Item.of(model)).hasSameHashCodeAs(Item.of(model));
                assertThat(item.size()).isEqualTo(expected);
                assertThat(item.only(List.of("n1", "n3", "zz")).toMap().keySet())
                        .isSubsetOf("n1", "n3")
                        .isSubsetOf(model.keySet());
            }
        }
    }
}
