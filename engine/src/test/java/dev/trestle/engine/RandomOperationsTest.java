package dev.trestle.engine;

import static dev.trestle.engine.Calls.definition;
import static dev.trestle.engine.Calls.index;
import static dev.trestle.engine.Calls.keys;
import static dev.trestle.engine.Calls.n;
import static dev.trestle.engine.Calls.projection;
import static dev.trestle.engine.Calls.s;
import static dev.trestle.engine.Calls.structure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Structure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random writes to a table with indexes of each kind, compared after each with maps that do the same. */
class RandomOperationsTest {

    private static final String TABLE = "table";
    private static final Comparator<Item> BY_SORT_KEY = Comparator.comparing(item -> (NumberValue) item.get("sk"));

    private final Calls calls = new Calls(Engine.inMemory());
    private final Map<AttributeValue, TreeMap<NumberValue, Item>> model = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsWhatWasWritten(long seed) {
        createTable();
        RandomGenerator random = new Random(seed);
        for (int step = 0; step < 400; step++) {
            write(random);
            Item key = key(random);
            compareQueries(random, (StringValue) key.get("pk"));
            compareIndexes((StringValue) key.get("pk"));
            if (step % 20 == 0) {
                compareScans(1 + random.nextInt(5), 1 + random.nextInt(6));
                compareStatistics();
            }
        }
    }

    @Test
    void leavesNothingWhenEverythingIsDeleted() {
        createTable();
        RandomGenerator random = new Random(4);
        for (int step = 0; step < 300; step++) {
            write(random);
        }
        for (Item item : calls.scan(TABLE)) {
            calls.call("DeleteItem", "TableName", TABLE, "Key", item.only(List.of("pk", "sk")));
        }
        model.clear();
        compareScans(3, 2);
        compareStatistics();
    }

    private void createTable() {
        Structure include = structure("ProjectionType", "INCLUDE", "NonKeyAttributes", List.of("x"));
        calls.call(
                "CreateTable",
                "TableName",
                TABLE,
                "BillingMode",
                "PAY_PER_REQUEST",
                "AttributeDefinitions",
                List.of(
                        definition("pk", "S"),
                        definition("sk", "N"),
                        definition("g", "S"),
                        definition("h", "N"),
                        definition("l", "N")),
                "KeySchema",
                keys("pk", "sk"),
                "LocalSecondaryIndexes",
                List.of(index("local", keys("pk", "l"), projection("ALL"))),
                "GlobalSecondaryIndexes",
                List.of(
                        index("all", keys("g", "h"), projection("ALL")),
                        index("keys", keys("g"), projection("KEYS_ONLY")),
                        index("include", keys("g", "h", "sk"), include)));
    }

    private static Item key(RandomGenerator random) {
        return Item.of(Map.of("pk", s("p" + random.nextInt(4)), "sk", n(random.nextInt(-5, 6))));
    }

    private void write(RandomGenerator random) {
        Item key = key(random);
        TreeMap<NumberValue, Item> partition = model.computeIfAbsent(key.get("pk"), pk -> new TreeMap<>());
        NumberValue sk = (NumberValue) key.get("sk");
        Item before = partition.get(sk);
        int kind = random.nextInt(10);
        if (kind < 2) {
            calls.call("DeleteItem", "TableName", TABLE, "Key", key);
            partition.remove(sk);
        } else if (kind < 6) {
            Item item = key;
            for (String name : List.of("g", "h", "l", "x", "y")) {
                if (random.nextInt(3) > 0) {
                    item = item.with(name, value(name, random));
                }
            }
            calls.put(TABLE, item);
            partition.put(sk, item);
        } else if (kind < 8) {
            String name = List.of("g", "h", "l", "x", "y").get(random.nextInt(5));
            AttributeValue value = value(name, random);
            calls.update(TABLE, key, "SET " + name + " = :v", Map.of(":v", value));
            partition.put(sk, (before == null ? key : before).with(name, value));
        } else {
            String name = List.of("g", "h", "l", "x", "y").get(random.nextInt(5));
            calls.call("UpdateItem", "TableName", TABLE, "Key", key, "UpdateExpression", "REMOVE " + name);
            partition.put(sk, (before == null ? key : before).without(name));
        }
    }

    private static AttributeValue value(String name, RandomGenerator random) {
        return name.equals("g") ? s("g" + random.nextInt(3)) : n(random.nextInt(-3, 4));
    }

    private void compareQueries(RandomGenerator random, StringValue pk) {
        NumberValue low = (NumberValue) n(random.nextInt(-6, 3));
        NumberValue high = (NumberValue) n(low.value().longValueExact() + random.nextInt(6));
        boolean forward = random.nextBoolean();
        Structure request = structure(
                "TableName",
                TABLE,
                "KeyConditionExpression",
                "pk = :p AND sk BETWEEN :a AND :b",
                "ExpressionAttributeValues",
                Item.of(Map.of(":p", pk, ":a", low, ":b", high)),
                "ScanIndexForward",
                forward,
                "Limit",
                1 + random.nextInt(4));
        TreeMap<NumberValue, Item> partition = model.getOrDefault(pk, new TreeMap<>());
        Collection<Item> expected = partition.subMap(low, true, high, true).values();
        List<Item> inOrder = new ArrayList<>(expected);
        inOrder.sort(forward ? BY_SORT_KEY : BY_SORT_KEY.reversed());
        assertThat(calls.all("Query", request)).isEqualTo(inOrder);
    }

    private void compareIndexes(StringValue pk) {
        Item values = Item.of(":v", pk);
        List<Item> local = calls.all(
                "Query",
                structure(
                        "TableName",
                        TABLE,
                        "IndexName",
                        "local",
                        "KeyConditionExpression",
                        "pk = :v",
                        "ExpressionAttributeValues",
                        values));
        assertThat(local)
                .isSortedAccordingTo(Comparator.comparing(item -> (NumberValue) item.get("l")))
                .containsExactlyInAnyOrderElementsOf(expected(List.of("l"), List.of()).stream()
                        .filter(item -> item.get("pk").equals(pk))
                        .toList());
        assertThat(calls.scan(TABLE, "all"))
                .containsExactlyInAnyOrderElementsOf(expected(List.of("g", "h"), List.of()));
        assertThat(calls.scan(TABLE, "keys"))
                .containsExactlyInAnyOrderElementsOf(expected(List.of("g"), List.of("pk", "sk", "g")));
        assertThat(calls.scan(TABLE, "include"))
                .containsExactlyInAnyOrderElementsOf(expected(List.of("g", "h"), List.of("pk", "sk", "g", "h", "x")));
    }

    /** The entries of an index: items that have its key, with the attributes that it projects, none for all. */
    private List<Item> expected(List<String> key, List<String> projected) {
        return items().stream()
                .filter(item -> key.stream().allMatch(item::contains))
                .map(item -> projected.isEmpty() ? item : item.only(projected))
                .toList();
    }

    private List<Item> items() {
        return model.values().stream()
                .flatMap(partition -> partition.values().stream())
                .toList();
    }

    private void compareScans(int segments, int limit) {
        List<Item> found = new ArrayList<>();
        for (int segment = 0; segment < segments; segment++) {
            found.addAll(calls.all(
                    "Scan",
                    structure("TableName", TABLE, "Segment", segment, "TotalSegments", segments, "Limit", limit)));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(items());
        assertThat(found).allMatch(item -> item.get("sk").type() == AttributeType.N);
    }

    private void compareStatistics() {
        Structure description = calls.describe(TABLE);
        assertCounts(description, items(), "TableSizeBytes");
        for (String kind : List.of("GlobalSecondaryIndexes", "LocalSecondaryIndexes")) {
            for (Structure index : description.structures(kind)) {
                assertCounts(index, calls.scan(TABLE, index.requiredString("IndexName")), "IndexSizeBytes");
            }
        }
    }

    private static void assertCounts(Structure description, List<Item> items, String bytes) {
        assertThat(description.longInteger("ItemCount")).isEqualTo(items.size());
        assertThat(description.longInteger(bytes))
                .isEqualTo(items.stream().mapToLong(Item::size).sum());
    }
}
