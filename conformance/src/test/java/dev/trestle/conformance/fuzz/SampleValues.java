package dev.trestle.conformance.fuzz;

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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Attribute values of every type, and what placeholders stand for. */
final class SampleValues {

    private static final Pattern NAME_PLACEHOLDER = Pattern.compile("#[A-Za-z0-9_]+");
    private static final Pattern VALUE_PLACEHOLDER = Pattern.compile(":[A-Za-z0-9_]+");

    private static final List<String> NAMES =
            List.of("a", "b", "l", "m", "pk", "with a dot.in it", "ss", "\ud83d\ude00");

    private static final List<AttributeValue> VALUES = values();

    /** The items that expressions are evaluated on: an absent one, one with every type, one with other types. */
    static final List<Item> ITEMS = items();

    private SampleValues() {}

    private static List<AttributeValue> values() {
        List<AttributeValue> values = new ArrayList<>();
        values.add(new StringValue("text"));
        values.add(NumberValue.parse("1"));
        values.add(new StringValue(""));
        values.add(NumberValue.parse("-99999999999999999999999999999999999999e87"));
        values.add(BinaryValue.of(new byte[] {0, (byte) 0xff}));
        values.add(BooleanValue.of(true));
        values.add(NullValue.NULL);
        values.add(SetValue.of(AttributeType.SS, List.of(new StringValue("text"), new StringValue("b"))));
        values.add(SetValue.of(AttributeType.NS, List.of(NumberValue.parse("1"), NumberValue.parse("1e-130"))));
        values.add(SetValue.of(AttributeType.BS, List.of(BinaryValue.of(new byte[] {1}))));
        values.add(ListValue.of(List.copyOf(values.subList(0, 4))));
        values.add(new MapValue(Item.of(Map.of("a", values.get(10), "b", new MapValue(Item.EMPTY)))));
        values.add(new StringValue("SS"));
        return List.copyOf(values);
    }

    private static List<Item> items() {
        Map<String, AttributeValue> every = new HashMap<>();
        Map<String, AttributeValue> other = new HashMap<>();
        for (int i = 0; i < VALUES.size(); i++) {
            every.put(String.valueOf((char) ('a' + i)), VALUES.get(i));
            other.put(String.valueOf((char) ('a' + i)), VALUES.get((i + 5) % VALUES.size()));
        }
        for (int i = 0; i < NAMES.size(); i++) {
            every.putIfAbsent(NAMES.get(i), VALUES.get(i));
        }
        return List.of(Item.EMPTY, Item.of(every), Item.of(other));
    }

    /** A definition for each name placeholder in the text; null if there is none. */
    static @Nullable Map<String, String> namesIn(String text) {
        Map<String, String> names = new HashMap<>();
        NAME_PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(each -> names.put(each, decidedBy(each, NAMES)));
        return names.isEmpty() ? null : names;
    }

    /** A definition for each value placeholder in the text; null if there is none. */
    static @Nullable Item valuesIn(String text) {
        Map<String, AttributeValue> values = new HashMap<>();
        VALUE_PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(each -> values.put(each, decidedBy(each, VALUES)));
        return values.isEmpty() ? null : Item.of(values);
    }

    private static <T> T decidedBy(String placeholder, List<T> alternatives) {
        return alternatives.get(Math.floorMod(placeholder.hashCode(), alternatives.size()));
    }
}
