package dev.trestle.cli.workbench;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Collects the sample items of a table, which a model keeps on the table, on its facets or on both. A facet shows some
 * attributes of an item, so the same key may come several times; what is said about it must agree.
 */
final class SampleItems {
    private final KeySchema key;
    private final List<ModelIndex> indexes;
    private final AttributeValueReader values;
    private final Map<PrimaryKey, Map<String, AttributeValue>> items = new LinkedHashMap<>();

    SampleItems(KeySchema key, List<ModelIndex> indexes, AttributeValueReader values) {
        this.key = key;
        this.indexes = indexes;
        this.values = values;
    }

    /** Adds the items of a table or of a facet and returns their keys. */
    Set<PrimaryKey> add(List<Node> rows) {
        Set<PrimaryKey> keys = new LinkedHashSet<>();
        for (Node row : rows) {
            keys.add(add(row));
        }
        return keys;
    }

    List<Map<String, AttributeValue>> all() {
        return List.copyOf(items.values());
    }

    private PrimaryKey add(Node row) {
        Map<String, AttributeValue> attributes = values.attributes(row);
        key.attributes().forEach(attribute -> {
            if (!attributes.containsKey(attribute.name())) {
                throw row.wrong("the key attribute " + attribute.name() + " is missing");
            }
        });
        key.attributes().forEach(attribute -> checkType(row, attributes, attribute, "the table's key"));
        indexes.forEach(index -> index.key()
                .attributes()
                .forEach(attribute -> checkType(row, attributes, attribute, "the index " + index.name())));

        PrimaryKey primaryKey = PrimaryKey.of(attributes, key);
        Map<String, AttributeValue> known = items.computeIfAbsent(primaryKey, k -> new LinkedHashMap<>());
        attributes.forEach((name, value) -> {
            AttributeValue other = known.putIfAbsent(name, value);
            if (other != null && !other.equals(value) && !key.names().contains(name)) {
                throw row.required(name)
                        .wrong("the item " + primaryKey + " has another value of it elsewhere in the file");
            }
        });
        return primaryKey;
    }

    private static void checkType(
            Node row, Map<String, AttributeValue> attributes, KeyAttribute attribute, String where) {
        AttributeValue value = attributes.get(attribute.name());
        if (value != null && !value.type().name().equals(attribute.type().toString())) {
            throw row.required(attribute.name())
                    .wrong("the type is " + value.type() + ", but " + where + " needs " + attribute.type());
        }
    }
}
