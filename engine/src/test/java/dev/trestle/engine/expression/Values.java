package dev.trestle.engine.expression;

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
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads values from a short notation, so that tables of cases stay readable: {@code 1.5}, {@code 'text'}, {@code x00ff}
 * for binary, {@code true}, {@code null}, {@code [1 'a']}, {@code {a=1 b=[2]}} and {@code <1 2>} for sets.
 */
final class Values {

    private final String text;
    private int at;

    private Values(String text) {
        this.text = text;
    }

    static AttributeValue value(String text) {
        Values reader = new Values(text);
        AttributeValue value = reader.read();
        reader.skipSpaces();
        if (reader.at < text.length()) {
            throw new IllegalArgumentException("more than a value: " + text);
        }
        return value;
    }

    /** An item, with or without the braces around it. */
    static Item item(String text) {
        return ((MapValue) value(text.startsWith("{") ? text : "{" + text + "}")).entries();
    }

    private AttributeValue read() {
        skipSpaces();
        char c = text.charAt(at);
        return switch (c) {
            case '\'' -> {
                int end = text.indexOf('\'', at + 1);
                String content = text.substring(at + 1, end);
                at = end + 1;
                yield new StringValue(content);
            }
            case '[' -> ListValue.of(readAll(']'));
            case '<' -> {
                List<AttributeValue> elements = readAll('>');
                yield SetValue.of(setType(elements.get(0)), elements);
            }
            case '{' -> new MapValue(Item.of(readMembers()));
            default -> readWord();
        };
    }

    private AttributeValue readWord() {
        int start = at;
        while (at < text.length() && " ]>}=".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.startsWith("x")) {
            return BinaryValue.of(HexFormat.of().parseHex(word.substring(1)));
        }
        return switch (word) {
            case "true", "false" -> BooleanValue.of(word.equals("true"));
            case "null" -> NullValue.NULL;
            default -> NumberValue.parse(word);
        };
    }

    private static AttributeType setType(AttributeValue element) {
        return switch (element.type()) {
            case S -> AttributeType.SS;
            case N -> AttributeType.NS;
            default -> AttributeType.BS;
        };
    }

    private List<AttributeValue> readAll(char close) {
        List<AttributeValue> values = new ArrayList<>();
        at++;
        for (skipSpaces(); text.charAt(at) != close; skipSpaces()) {
            values.add(read());
        }
        at++;
        return values;
    }

    private Map<String, AttributeValue> readMembers() {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        at++;
        for (skipSpaces(); text.charAt(at) != '}'; skipSpaces()) {
            int equals = text.indexOf('=', at);
            String name = text.substring(at, equals);
            at = equals + 1;
            members.put(name, read());
        }
        at++;
        return members;
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
