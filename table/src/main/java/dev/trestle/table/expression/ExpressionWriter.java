package dev.trestle.table.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Collects the names and values of the expressions of one request. Each name and value travels as a placeholder, so that
 * no reserved word, and nothing that a user typed, can change what an expression means. Used by one thread.
 */
public final class ExpressionWriter {

    private final Map<String, String> placeholderOfName = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    /** The placeholder of an attribute name, as in {@code #n0}; the same for the same name. */
    public String name(String attribute) {
        return placeholderOfName.computeIfAbsent(attribute, name -> "#n" + placeholderOfName.size());
    }

    /** A new placeholder for a value, as in {@code :v0}. */
    public String value(AttributeValue value) {
        String placeholder = ":v" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }

    /** The path with its names as placeholders. */
    public String path(DocumentPath path) {
        StringBuilder text = new StringBuilder();
        for (DocumentPath.Step step : path.steps()) {
            if (step instanceof DocumentPath.Position position) {
                text.append('[').append(position.index()).append(']');
            } else if (step instanceof DocumentPath.Name name) {
                text.append(text.isEmpty() ? "" : ".").append(name(name.name()));
            }
        }
        return text.toString();
    }

    /** The text of a condition or filter expression. */
    public String condition(Condition<?> condition) {
        return condition.node().write(this);
    }

    /** The names for {@code ExpressionAttributeNames}. */
    public Map<String, String> names() {
        return placeholderOfName.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (a, b) -> a, LinkedHashMap::new));
    }

    /** The values for {@code ExpressionAttributeValues}; empty if there are none, and then to be left off the request. */
    public Map<String, AttributeValue> values() {
        return new LinkedHashMap<>(values);
    }
}
