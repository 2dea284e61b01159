package dev.trestle.engine;

import static dev.trestle.engine.Calls.definition;
import static dev.trestle.engine.Calls.keys;
import static dev.trestle.engine.Calls.n;
import static dev.trestle.engine.Calls.projection;
import static dev.trestle.engine.Calls.s;
import static dev.trestle.engine.Calls.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Structure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random writes to a table with vector indexes, and searches of them, compared with sorting all items by their scores. */
class VectorSearchTest {

    private static final String TABLE = "table";
    private static final int DIMENSIONS = 7;
    private static final List<String> FUNCTIONS = List.of("COSINE", "DOT_PRODUCT", "EUCLIDEAN");

    private final Calls calls = new Calls(Engine.inMemory());
    private final Map<String, Item> model = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsTheMostSimilar(long seed) {
        createTable(FUNCTIONS);
        RandomGenerator random = new Random(seed);
        for (int step = 0; step < 600; step++) {
            write(random);
            if (step % 5 == 0) {
                FUNCTIONS.forEach(function -> compare(random, function));
            }
            if (step % 50 == 0) {
                compareStatistics();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void findsTheMostSimilarInAnIndexMadeLater(long seed) {
        createTable(List.of());
        RandomGenerator random = new Random(seed);
        for (int step = 0; step < 300; step++) {
            write(random);
        }
        // An item that could not be written any more, and is not in the index.
        Item wrong = Item.of(Map.of("pk", s("wrong"), "team", s("g0"), "vector", ListValue.of(List.of(n(1)))));
        calls.put(TABLE, wrong);
        for (String function : FUNCTIONS) {
            calls.call(
                    "UpdateTable",
                    "TableName",
                    TABLE,
                    "AttributeDefinitions",
                    List.of(definition("team", "S"), definition("kind", "N")),
                    "VectorIndexUpdates",
                    List.of(structure("Create", index(function))));
        }
        for (int step = 0; step < 100; step++) {
            FUNCTIONS.forEach(function -> compare(random, function));
            write(random);
        }
        compareStatistics();
    }

    private void createTable(List<String> functions) {
        boolean indexed = !functions.isEmpty();
        Structure.Builder request = Structure.builder()
                .put("TableName", TABLE)
                .put("BillingMode", "PAY_PER_REQUEST")
                .put("KeySchema", keys("pk"))
                .put(
                        "AttributeDefinitions",
                        indexed
                                ? List.of(definition("pk", "S"), definition("team", "S"), definition("kind", "N"))
                                : List.of(definition("pk", "S")))
                .put(
                        "VectorIndexes",
                        functions.stream().map(VectorSearchTest::index).toList());
        calls.call("CreateTable", request.build());
    }

    /** Partitioned by team for all but the cosine. */
    private static Structure index(String function) {
        List<Structure> schema = new ArrayList<>();
        schema.add(structure("AttributeName", "kind", "SearchSchemaElementType", "INLINE_FILTER"));
        schema.add(structure(
                "AttributeName",
                "team",
                "SearchSchemaElementType",
                function.equals("COSINE") ? "INLINE_FILTER" : "HASH"));
        return structure(
                "IndexName",
                function,
                "VectorAttribute",
                structure("AttributeName", "vector"),
                "SearchSchema",
                schema,
                "Projection",
                projection("KEYS_ONLY"),
                "Dimensions",
                (long) DIMENSIONS,
                "DistanceFunction",
                function);
    }

    private void write(RandomGenerator random) {
        String pk = "p" + random.nextInt(60);
        Item key = Item.of("pk", s(pk));
        Item before = model.getOrDefault(pk, key);
        switch (random.nextInt(8)) {
            case 0 -> {
                calls.call("DeleteItem", "TableName", TABLE, "Key", key);
                model.remove(pk);
            }
            case 1 -> {
                String name = List.of("vector", "team", "kind").get(random.nextInt(3));
                calls.call("UpdateItem", "TableName", TABLE, "Key", key, "UpdateExpression", "REMOVE " + name);
                model.put(pk, before.without(name));
            }
            case 2 -> set(pk, key, before, "vector", vector(random));
            case 3 -> set(pk, key, before, "team", s("g" + random.nextInt(3)));
            case 4 -> set(pk, key, before, "extra", n(random.nextInt(5)));
            default -> {
                Item item = key;
                for (String name : List.of("vector", "team", "kind")) {
                    if (random.nextInt(6) > 0) {
                        item = item.with(name, value(random, name));
                    }
                }
                calls.put(TABLE, item);
                model.put(pk, item);
            }
        }
    }

    private void set(String pk, Item key, Item before, String name, AttributeValue value) {
        calls.update(TABLE, key, "SET " + name + " = :v", Map.of(":v", value));
        model.put(pk, before.with(name, value));
    }

    private static AttributeValue value(RandomGenerator random, String name) {
        return switch (name) {
            case "vector" -> vector(random);
            case "team" -> s("g" + random.nextInt(3));
            default -> n(random.nextInt(2));
        };
    }

    private static ListValue vector(RandomGenerator random) {
        List<AttributeValue> numbers = new ArrayList<>();
        for (int i = 0; i < DIMENSIONS; i++) {
            // Often whole numbers, so that there are equal scores, and sometimes more digits than a float has.
            double number = random.nextBoolean() ? random.nextInt(-2, 3) : random.nextGaussian();
            numbers.add(NumberValue.of(BigDecimal.valueOf(number)));
        }
        return ListValue.of(numbers);
    }

    private void compare(RandomGenerator random, String function) {
        ListValue vector = vector(random);
        int topK = 1 + random.nextInt(12);
        boolean byTeam = !function.equals("COSINE") || random.nextBoolean();
        boolean byKind = random.nextBoolean();
        Item values = Item.EMPTY;
        List<String> conditions = new ArrayList<>();
        if (byTeam) {
            values = values.with(":g", s("g" + random.nextInt(3)));
            conditions.add("team = :g");
        }
        if (byKind) {
            values = values.with(":k", n(random.nextInt(2)));
            conditions.add(":k = kind");
        }
        Structure.Builder request = Structure.builder()
                .put("TableName", TABLE)
                .put("IndexName", function)
                .put("SearchVector", vector.elements())
                .put("TopK", topK);
        if (!conditions.isEmpty()) {
            request.put("SearchConditionExpression", String.join(" AND ", conditions))
                    .put("ExpressionAttributeValues", values);
        }
        AttributeValue team = values.get(":g");
        AttributeValue kind = values.get(":k");
        Map<AttributeValue, Double> scores = new TreeMap<>(Comparator.comparing(Object::toString));
        for (Item item : model.values()) {
            boolean indexed = item.contains("vector") && (function.equals("COSINE") || item.contains("team"));
            if (indexed
                    && (team == null || team.equals(item.get("team")))
                    && (kind == null || kind.equals(item.get("kind")))) {
                scores.put(item.get("pk"), score(function, vector, (ListValue) item.get("vector")));
            }
        }

        List<Structure> results = calls.call("SearchVectors", request.build()).structures("SearchResults");

        List<Double> expected = scores.values().stream()
                .sorted(function.equals("DOT_PRODUCT") ? Comparator.reverseOrder() : Comparator.naturalOrder())
                .limit(topK)
                .toList();
        assertThat(results).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Item item = results.get(i).item("Item");
            double score = (Double) results.get(i).get("Score");
            assertThat(score).isCloseTo(expected.get(i), within(1e-9));
            assertThat(score).isCloseTo(scores.get(item.get("pk")), within(1e-9));
            assertThat(item)
                    .isEqualTo(model.get(((StringValue) item.get("pk")).value()).only(List.of("pk", "team", "kind")));
        }
        assertThat(results.stream().map(result -> result.item("Item"))).doesNotHaveDuplicates();
    }

    private static double score(String function, ListValue query, ListValue stored) {
        double dot = 0;
        double queryLength = 0;
        double storedLength = 0;
        double distance = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            double a = component(query, i);
            double b = component(stored, i);
            dot += a * b;
            queryLength += a * a;
            storedLength += b * b;
            distance += (a - b) * (a - b);
        }
        return switch (function) {
            case "DOT_PRODUCT" -> dot;
            case "EUCLIDEAN" -> Math.sqrt(distance);
            default -> {
                double lengths = Math.sqrt(queryLength) * Math.sqrt(storedLength);
                yield lengths == 0 ? 1 : 1 - dot / lengths;
            }
        };
    }

    private static double component(ListValue vector, int i) {
        return ((NumberValue) vector.elements().get(i)).value().floatValue();
    }

    private void compareStatistics() {
        for (Structure index : calls.describe(TABLE).structures("VectorIndexes")) {
            boolean partitioned = !index.requiredString("IndexName").equals("COSINE");
            List<Item> entries = model.values().stream()
                    .filter(item -> item.contains("vector") && (!partitioned || item.contains("team")))
                    .map(item -> item.only(List.of("pk", "team", "kind")))
                    .toList();
            assertThat(index.longInteger("ItemCount")).isEqualTo(entries.size());
            assertThat(index.longInteger("IndexSizeBytes"))
                    .isEqualTo(entries.stream()
                            .mapToLong(item -> item.size() + "vector".length() + DIMENSIONS * 4L)
                            .sum());
        }
    }
}
