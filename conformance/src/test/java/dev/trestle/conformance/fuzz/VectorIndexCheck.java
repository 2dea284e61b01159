package dev.trestle.conformance.fuzz;

import dev.trestle.engine.Engine;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Structure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the entries of a vector index by searches, and works out from a table's items which there are to be. */
final class VectorIndexCheck {

    /** Searches return no more, and generated tables have fewer items. */
    private static final int MOST = 100;

    private final Structure index;
    private final TableCheck keys;
    private final String attribute;
    private final int dimensions;

    VectorIndexCheck(Structure index, TableCheck keys) {
        this.index = index;
        this.keys = keys;
        this.attribute =
                Objects.requireNonNull(index.structure("VectorAttribute")).requiredString("AttributeName");
        this.dimensions = Math.toIntExact(Objects.requireNonNull(index.longInteger("Dimensions")));
    }

    /** The entries to which searches lead, one search for each partition key that an item has. */
    List<Item> found(Engine engine, String table, List<Item> items) {
        Optional<String> partition = partition();
        if (partition.isEmpty()) {
            return search(engine, table, null);
        }
        Set<AttributeValue> values = new LinkedHashSet<>();
        for (Item item : items) {
            if (keys.isKeyValue(partition.get(), item)) {
                values.add(Objects.requireNonNull(item.get(partition.get())));
            }
        }
        List<Item> found = new ArrayList<>();
        values.forEach(value -> found.addAll(search(engine, table, value)));
        return found;
    }

    private List<Item> search(Engine engine, String table, @Nullable AttributeValue partition) {
        Structure.Builder request = Structure.builder()
                .put("TableName", table)
                .put("IndexName", index.requiredString("IndexName"))
                .put("SearchVector", Collections.nCopies(dimensions, NumberValue.of(BigDecimal.ONE)))
                .put("TopK", MOST);
        if (partition != null) {
            request.put("SearchConditionExpression", "#partition = :partition")
                    .put(
                            "ExpressionAttributeNames",
                            Map.of("#partition", partition().orElseThrow()))
                    .put("ExpressionAttributeValues", Item.of(":partition", partition));
        }
        return engine.call("SearchVectors", request.build()).structures("SearchResults").stream()
                .map(result -> Objects.requireNonNull(result.item("Item")))
                .toList();
    }

    /** Whether the item is to be in the index. */
    boolean indexes(Item item) {
        return partition().map(name -> keys.isKeyValue(name, item)).orElse(true)
                && item.get(attribute) instanceof ListValue list
                && list.elements().size() == dimensions
                && list.elements().stream().allMatch(VectorIndexCheck::isFloat);
    }

    private static boolean isFloat(AttributeValue value) {
        return value instanceof NumberValue number
                && Float.isFinite(number.value().floatValue());
    }

    /** What searches return of the item. */
    Item projected(Item item, List<String> tableKeys) {
        Structure projection = Objects.requireNonNull(index.structure("Projection"));
        if (projection.requiredString("ProjectionType").equals("ALL")) {
            return item.without(attribute);
        }
        Set<String> names = new HashSet<>(tableKeys);
        names.addAll(projection.strings("NonKeyAttributes"));
        index.structures("SearchSchema").forEach(element -> names.add(element.requiredString("AttributeName")));
        names.remove(attribute);
        return item.only(names);
    }

    /** What DescribeTable counts of the vector: its name, and four bytes for each component. */
    long vectorBytes() {
        return new StringValue(attribute).size() + 4L * dimensions;
    }

    private Optional<String> partition() {
        return index.structures("SearchSchema").stream()
                .filter(element ->
                        element.requiredString("SearchSchemaElementType").equals("HASH"))
                .map(element -> element.requiredString("AttributeName"))
                .findFirst();
    }
}
