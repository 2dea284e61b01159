package dev.trestle.table.write;

import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ExpressionWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as it was read before a write that depends on some of its attributes.
 *
 * @param item empty if there was none
 * @param attributes those that the write depends on
 */
record SeenItem(Map<String, AttributeValue> item, List<String> attributes) {

    /** What holds as long as the item is there with the same attributes. */
    List<String> conditions(ExpressionWriter writer) {
        if (item.isEmpty()) {
            return List.of();
        }
        return attributes.stream()
                .map(attribute -> {
                    AttributeValue value = item.get(attribute);
                    String path = writer.path(DocumentPath.of(attribute));
                    return value == null ? "attribute_not_exists(" + path + ")" : path + " = " + writer.value(value);
                })
                .toList();
    }

    boolean isSameAs(Map<String, AttributeValue> stored) {
        return item.isEmpty() == stored.isEmpty()
                && attributes.stream()
                        .allMatch(attribute -> Objects.equals(item.get(attribute), stored.get(attribute)));
    }
}
