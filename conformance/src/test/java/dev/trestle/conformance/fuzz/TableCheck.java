package dev.trestle.conformance.fuzz;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Structure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares a table's indexes and counts with a recomputation from its items, which shares no code with the engine's. */
final class TableCheck {

    private final AccountState.TableState table;
    private final List<String> tableKeys;
    private final Map<String, String> types = new HashMap<>();

    TableCheck(AccountState.TableState table) {
        this.table = table;
        this.tableKeys = keyNames(table.description());
        for (Structure definition : table.description().structures("AttributeDefinitions")) {
            types.put(definition.requiredString("AttributeName"), definition.requiredString("AttributeType"));
        }
    }

    void checkItems() {
        Set<Item> keys = new HashSet<>();
        for (Item item : table.items()) {
            require(tableKeys.stream().allMatch(name -> isKeyValue(name, item)), "an item without its key", item);
            require(keys.add(item.only(tableKeys)), "two items with one key", item);
        }
        requireCounts(table.description(), "TableSizeBytes", table.items(), 0);
    }

    void checkIndex(Structure index) {
        List<String> keys = keyNames(index);
        List<Item> expected = new ArrayList<>();
        for (Item item : table.items()) {
            if (keys.stream().allMatch(name -> isKeyValue(name, item))) {
                expected.add(projected(index, keys, item));
            }
        }
        List<Item> found = table.entries().getOrDefault(index.requiredString("IndexName"), List.of());
        require(counted(found).equals(counted(expected)), "not the entries " + expected, found);
        requireCounts(index, "IndexSizeBytes", expected, 0);
    }

    void checkVectorIndex(Structure index) {
        VectorIndexCheck check = new VectorIndexCheck(index, this);
        List<Item> expected = table.items().stream()
                .filter(check::indexes)
                .map(item -> check.projected(item, tableKeys))
                .toList();
        List<Item> found = table.entries().getOrDefault(index.requiredString("IndexName"), List.of());
        require(counted(found).equals(counted(expected)), "not the entries " + expected, found);
        long vectors = expected.size() * check.vectorBytes();
        requireCounts(index, "IndexSizeBytes", expected, vectors);
    }

    private Item projected(Structure index, List<String> keys, Item item) {
        Structure projection = Objects.requireNonNull(index.structure("Projection"));
        if (projection.requiredString("ProjectionType").equals("ALL")) {
            return item;
        }
        Set<String> names = new HashSet<>(keys);
        names.addAll(tableKeys);
        names.addAll(projection.strings("NonKeyAttributes"));
        return item.only(names);
    }

    /** Whether the item has the attribute, as it is where it is a key. */
    boolean isKeyValue(String name, Item item) {
        AttributeValue value = item.get(name);
        return value != null && value.type().name().equals(types.get(name)) && !isEmpty(value);
    }

    private static boolean isEmpty(AttributeValue value) {
        return (value instanceof StringValue text && text.value().isEmpty())
                || (value instanceof BinaryValue binary
                        && !binary.asByteBuffer().hasRemaining());
    }

    private static List<String> keyNames(Structure keySchemaOwner) {
        return keySchemaOwner.structures("KeySchema").stream()
                .map(key -> key.requiredString("AttributeName"))
                .toList();
    }

    /** Indexes with several entries that look alike are no sets. */
    private static Map<Item, Integer> counted(List<Item> items) {
        Map<Item, Integer> counts = new HashMap<>();
        items.forEach(item -> counts.merge(item, 1, Integer::sum));
        return counts;
    }

    private static void requireCounts(Structure described, String bytesMember, List<Item> items, long besides) {
        Long bytes = items.stream().mapToLong(Item::size).sum() + besides;
        Long count = (long) items.size();
        require(count.equals(described.get("ItemCount")), "not a count of " + count, described);
        require(bytes.equals(described.get(bytesMember)), "not a size of " + bytes, described);
    }

    private static void require(boolean holds, String otherwise, Object found) {
        if (!holds) {
            throw new IllegalStateException(otherwise + ": " + found);
        }
    }
}
