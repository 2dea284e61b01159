package dev.trestle.cli.files;

import dev.trestle.cli.files.ValueText.UnreadableException;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of CSV mean. A cell holds a string, or for an attribute whose type is given a number or binary in base 64, as
 * in the CSV that DynamoDB imports; any other value is there in DynamoDB JSON, so that none is lost. An empty cell means that
 * the item has no such attribute.
 *
 * @param types the types of attributes whose cells are not strings: keys and what the user names
 */
record CsvCells(Map<String, AttributeType> types) {
    /** Copies the map. */
    CsvCells {
        types = Map.copyOf(types);
    }

    String cell(String name, @Nullable AttributeValue value) {
        if (value == null) {
            return "";
        }
        if (value.type() == type(name)) {
            String plain = plain(value);
            if (!plain.isEmpty() && !ValueText.isTyped(plain)) {
                return plain;
            }
        }
        return ValueText.of(value);
    }

    /** The item of a line, whose cells have been read as strings. */
    Item item(Item line) throws UnreadableException {
        Map<String, AttributeValue> attributes = new TreeMap<>();
        for (Map.Entry<String, AttributeValue> cell : line.toMap().entrySet()) {
            String text = ((StringValue) cell.getValue()).value();
            if (!text.isEmpty()) {
                attributes.put(cell.getKey(), value(cell.getKey(), text));
            }
        }
        return Item.of(attributes);
    }

    private AttributeValue value(String name, String text) throws UnreadableException {
        if (ValueText.isTyped(text)) {
            return ValueText.read(text);
        }
        try {
            return switch (type(name)) {
                case N -> NumberValue.parse(text);
                case B -> BinaryValue.of(Base64.getDecoder().decode(text));
                default -> new StringValue(text);
            };
        } catch (ServiceException | IllegalArgumentException e) {
            throw new UnreadableException("the value of " + name + " is not of type " + type(name) + ": " + text);
        }
    }

    private AttributeType type(String name) {
        return types.getOrDefault(name, AttributeType.S);
    }

    private static String plain(AttributeValue value) {
        if (value instanceof NumberValue number) {
            return number.text();
        }
        if (value instanceof BinaryValue binary) {
            return Base64.getEncoder().encodeToString(binary.toByteArray());
        }
        return value instanceof StringValue string ? string.value() : "";
    }
}
