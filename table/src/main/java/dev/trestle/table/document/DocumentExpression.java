package dev.trestle.table.document;

import dev.trestle.table.attribute.DynamicValues;
import dev.trestle.table.attribute.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition, a key condition or an update in DynamoDB's own words, with its placeholders. Immutable. See "Using expressions
 * in DynamoDB", https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.html
 */
public final class DocumentExpression {

    private final String text;
    private final Map<String, String> names;
    private final Map<String, AttributeValue> values;

    private DocumentExpression(String text, Map<String, String> names, Map<String, AttributeValue> values) {
        this.text = text;
        this.names = names;
        this.values = values;
    }

    /** An expression without placeholders. */
    public static DocumentExpression of(String text) {
        return new DocumentExpression(text, Map.of(), Map.of());
    }

    /** Says which attribute a placeholder stands for, as in {@code name("#s", "size")}. */
    public DocumentExpression name(String placeholder, String attribute) {
        Map<String, String> more = new LinkedHashMap<>(names);
        more.put(placeholder, attribute);
        return new DocumentExpression(text, more, values);
    }

    /**
     * Says which value a placeholder stands for, as in {@code value(":limit", 10)}.
     *
     * @throws dev.trestle.table.InvalidValueException if the value has no form in DynamoDB
     */
    public DocumentExpression value(String placeholder, @Nullable Object value) {
        Map<String, AttributeValue> more = new LinkedHashMap<>(values);
        more.put(placeholder, DynamicValues.encode(value, new Place("", "", placeholder)));
        return new DocumentExpression(text, names, more);
    }

    String text() {
        return text;
    }

    /** The names of both, null if there are none. */
    static @Nullable Map<String, String> names(@Nullable DocumentExpression one, @Nullable DocumentExpression other) {
        Map<String, String> all = new LinkedHashMap<>(one == null ? Map.of() : one.names);
        all.putAll(other == null ? Map.of() : other.names);
        return all.isEmpty() ? null : all;
    }

    /** The values of both, null if there are none. */
    static @Nullable Map<String, AttributeValue> values(
            @Nullable DocumentExpression one, @Nullable DocumentExpression other) {
        Map<String, AttributeValue> all = new LinkedHashMap<>(one == null ? Map.of() : one.values);
        all.putAll(other == null ? Map.of() : other.values);
        return all.isEmpty() ? null : all;
    }

    @Override
    public String toString() {
        return text;
    }
}
