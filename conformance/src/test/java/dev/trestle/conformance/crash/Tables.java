package dev.trestle.conformance.crash;

import dev.trestle.engine.Engine;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Structure;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables that are written to, with indexes of both kinds and streams. */
final class Tables {

    static final String THINGS = "things";
    static final String NOTES = "notes";

    /** The item of {@link #NOTES} that counts transactions. */
    static final Item COUNTER = Item.of("pk", new StringValue("counter"));

    /** The index of {@link #NOTES} that comes and goes. */
    static final String PASSING_INDEX = "passing";

    private Tables() {}

    /** Makes what is not there yet. */
    static void make(Engine engine) {
        List<String> there = engine.call("ListTables", Structure.EMPTY).strings("TableNames");
        if (!there.contains(THINGS)) {
            engine.call(
                    "CreateTable",
                    table(THINGS, "pk", "sk")
                            .put("AttributeDefinitions", attributes(Map.of("pk", "S", "sk", "N", "a", "N", "g", "S")))
                            .put("LocalSecondaryIndexes", List.of(index("local", "KEYS_ONLY", "pk", "a")))
                            .put("GlobalSecondaryIndexes", List.of(index("global", "ALL", "g", "a")))
                            .build());
        }
        if (!there.contains(NOTES)) {
            engine.call(
                    "CreateTable",
                    table(NOTES, "pk")
                            .put("AttributeDefinitions", attributes(Map.of("pk", "S", "g", "S")))
                            .put("GlobalSecondaryIndexes", List.of(index("global", "KEYS_ONLY", "g")))
                            .build());
        }
    }

    /** Makes the index that comes and goes, or drops it. */
    static void turnIndex(Engine engine) {
        Structure notes = describe(engine, NOTES);
        boolean there = notes.structures("GlobalSecondaryIndexes").stream()
                .anyMatch(index -> index.requiredString("IndexName").equals(PASSING_INDEX));
        Structure change = there
                ? Structure.builder()
                        .put(
                                "Delete",
                                Structure.builder()
                                        .put("IndexName", PASSING_INDEX)
                                        .build())
                        .build()
                : Structure.builder()
                        .put("Create", index(PASSING_INDEX, "ALL", "g"))
                        .build();
        engine.call(
                "UpdateTable",
                Structure.builder()
                        .put("TableName", NOTES)
                        .put("AttributeDefinitions", attributes(Map.of("pk", "S", "g", "S")))
                        .put("GlobalSecondaryIndexUpdates", List.of(change))
                        .build());
    }

    /** What DescribeTable says. */
    static Structure describe(Engine engine, String table) {
        Structure answer = engine.call(
                "DescribeTable", Structure.builder().put("TableName", table).build());
        return Objects.requireNonNull(answer.structure("Table"));
    }

    private static Structure.Builder table(String name, String... keys) {
        return Structure.builder()
                .put("TableName", name)
                .put("BillingMode", "PAY_PER_REQUEST")
                .put("KeySchema", keySchema(keys))
                .put(
                        "StreamSpecification",
                        Structure.builder()
                                .put("StreamEnabled", true)
                                .put("StreamViewType", "NEW_AND_OLD_IMAGES")
                                .build());
    }

    private static Structure index(String name, String projection, String... keys) {
        return Structure.builder()
                .put("IndexName", name)
                .put("KeySchema", keySchema(keys))
                .put(
                        "Projection",
                        Structure.builder().put("ProjectionType", projection).build())
                .build();
    }

    private static List<Structure> keySchema(String... names) {
        return List.of(names).stream()
                .map(name -> Structure.builder()
                        .put("AttributeName", name)
                        .put("KeyType", name.equals(names[0]) ? "HASH" : "RANGE")
                        .build())
                .toList();
    }

    private static List<Structure> attributes(Map<String, String> types) {
        return types.entrySet().stream()
                .map(type -> Structure.builder()
                        .put("AttributeName", type.getKey())
                        .put("AttributeType", type.getValue())
                        .build())
                .toList();
    }
}
