package dev.trestle.cli.transfer;

import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.Item;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The primary key of a table.
 *
 * @param types the types of the partition key and of the sort key, if there is one, by name and in this order
 */
public record TableKeys(Map<String, AttributeType> types) {
    /** Keeps the order. */
    public TableKeys {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }

    /**
     * The key of a table.
     *
     * @param table the table as it is described
     * @return its key
     */
    public static TableKeys of(TableDescription table) {
        Map<String, AttributeType> types = new LinkedHashMap<>();
        for (KeySchemaElement element : table.keySchema()) {
            types.put(element.attributeName(), type(table.attributeDefinitions(), element.attributeName()));
        }
        return new TableKeys(types);
    }

    private static AttributeType type(Collection<AttributeDefinition> definitions, String name) {
        return definitions.stream()
                .filter(definition -> definition.attributeName().equals(name))
                .map(definition -> AttributeType.valueOf(definition.attributeTypeAsString()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The key attribute " + name + " is not defined"));
    }

    /**
     * The names of its attributes.
     *
     * @return one or two
     */
    public Set<String> names() {
        return types.keySet();
    }

    Item of(Item item) {
        return item.only(types.keySet());
    }

    /** The key as users know it, as in {@code pk (S), sk (N)}. */
    @Override
    public String toString() {
        return types.entrySet().stream().map(TableKeys::text).collect(Collectors.joining(", "));
    }

    private static String text(Entry<String, AttributeType> attribute) {
        return attribute.getKey() + " (" + attribute.getValue() + ")";
    }
}
