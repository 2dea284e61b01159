package dev.trestle.formats;

import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NullValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.SetValue;
import dev.trestle.engine.item.StringValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Items with values of every type, those at the corners above all. */
final class SampleItems {

    private static final List<StringValue> STRINGS = Stream.of(
                    "",
                    "a",
                    "\"quoted\" 'text' \\",
                    "line\r\nbreak\u2028",
                    "\0\u001F\u007F",
                    "\uFFFD\uD83D\uDE00",
                    "$ion_1_0")
            .map(StringValue::new)
            .toList();
    private static final List<NumberValue> NUMBERS = Stream.of(
                    "0",
                    "-1",
                    "0.5",
                    "103",
                    "600",
                    "1E-130",
                    "-1E-130",
                    "9.9999999999999999999999999999999999999E+125",
                    "12345678901234567890123456789012345678",
                    "-0.00012345678901234567890123456789012345678")
            .map(NumberValue::parse)
            .toList();
    private static final List<BinaryValue> BINARIES = Stream.of(
                    new byte[0], new byte[] {0}, new byte[] {-1, 0, 127, -128})
            .map(BinaryValue::of)
            .toList();

    private SampleItems() {}

    /** An item for each value, then items of many at random. */
    static List<Item> all(RandomGenerator random) {
        List<AttributeValue> values = new ArrayList<>();
        values.addAll(STRINGS);
        values.addAll(NUMBERS);
        values.addAll(BINARIES);
        values.addAll(List.of(BooleanValue.of(true), BooleanValue.of(false), NullValue.NULL));
        values.addAll(List.of(
                SetValue.of(AttributeType.SS, STRINGS),
                SetValue.of(AttributeType.NS, NUMBERS),
                SetValue.of(AttributeType.BS, BINARIES)));
        values.addAll(List.of(ListValue.of(List.of()), new MapValue(Item.EMPTY)));
        List<Item> items = new ArrayList<>(List.of(Item.EMPTY));
        values.forEach(value -> items.add(Item.of("v", value)));
        for (int i = 0; i < 200; i++) {
            items.add(item(random, values, 4));
        }
        return items;
    }

    private static Item item(RandomGenerator random, List<AttributeValue> values, int depth) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        for (int count = random.nextInt(5); count > 0; count--) {
            StringValue name = STRINGS.get(1 + random.nextInt(STRINGS.size() - 1));
            attributes.put(name.value(), value(random, values, depth));
        }
        return Item.of(attributes);
    }

    private static AttributeValue value(RandomGenerator random, List<AttributeValue> values, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 1 ->
                ListValue.of(Stream.generate(() -> value(random, values, depth - 1))
                        .limit(random.nextInt(4))
                        .toList());
            case 2 -> new MapValue(item(random, values, depth - 1));
            default -> values.get(random.nextInt(values.size()));
        };
    }
}
