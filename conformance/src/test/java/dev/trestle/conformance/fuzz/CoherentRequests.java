package dev.trestle.conformance.fuzz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Makes what has to agree in requests that would otherwise be refused almost always: keys with their types. */
final class CoherentRequests {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Ways to query the sample tables. */
    private static final List<AccessPath> PATHS = List.of(
            new AccessPath(SampleTables.SIMPLE, "", "pk", "S", "", ""),
            new AccessPath(SampleTables.INDEXED, "", "pk", "S", "sk", "N"),
            new AccessPath(SampleTables.INDEXED, "local", "pk", "S", "a", "N"),
            new AccessPath(SampleTables.INDEXED, "all", "g", "S", "a", "N"),
            new AccessPath(SampleTables.INDEXED, "keys", "h", "B", "", ""),
            new AccessPath(SampleTables.INDEXED, "include", "g", "S", "", ""));

    private static final List<String> SORT_CONDITIONS =
            List.of("", " AND #s = :s", " AND #s < :s", " AND #s >= :s", " AND #s BETWEEN :s AND :t");

    private final Choices choices;
    private final AttributeGenerator attributes;

    CoherentRequests(Choices choices, AttributeGenerator attributes) {
        this.choices = choices;
        this.attributes = attributes;
    }

    /** Puts a table, an index and a condition on its key into a Query. */
    void query(ObjectNode request) {
        AccessPath path = choices.of(PATHS);
        request.put("TableName", path.table);
        request.remove("IndexName");
        if (!path.index.isEmpty()) {
            request.put("IndexName", path.index);
        }
        String sort = path.sortKey.isEmpty() ? "" : choices.of(SORT_CONDITIONS);
        request.put("KeyConditionExpression", "#p = :p" + sort);
        ObjectNode names = request.withObject("/ExpressionAttributeNames").put("#p", path.partitionKey);
        ObjectNode values = request.withObject("/ExpressionAttributeValues");
        values.set(":p", attributes.ofType(path.partitionType));
        if (!sort.isEmpty()) {
            names.put("#s", path.sortKey);
            values.set(":s", attributes.ofType(path.sortType));
            if (sort.contains(":t")) {
                values.set(":t", attributes.ofType(path.sortType));
            }
        }
    }

    /** Puts into a CreateTable a name that may be free, and a key with the attributes that it needs. */
    void createTable(ObjectNode request) {
        request.put("TableName", choices.of(List.of("third", "fourth", "fifth")));
        request.remove(
                List.of("LocalSecondaryIndexes", "GlobalSecondaryIndexes", "VectorIndexes", "ProvisionedThroughput"));
        request.put("BillingMode", "PAY_PER_REQUEST");
        request.putArray("KeySchema").add(keyAttribute("pk", "HASH"));
        request.putArray("AttributeDefinitions").add(definition("pk"));
        if (choices.oneIn(2)) {
            request.withArray("/KeySchema").add(keyAttribute("sk", "RANGE"));
            request.withArray("/AttributeDefinitions").add(definition("sk"));
        }
        if (choices.oneIn(2)) {
            ObjectNode index = request.putArray("GlobalSecondaryIndexes").addObject();
            index.put("IndexName", "made").putArray("KeySchema").add(keyAttribute("g", "HASH"));
            index.putObject("Projection").put("ProjectionType", choices.of(List.of("ALL", "KEYS_ONLY")));
            request.withArray("/AttributeDefinitions").add(definition("g"));
        }
        if (choices.oneIn(4)) {
            vectorIndex(request.putArray("VectorIndexes").addObject());
        }
    }

    /** Puts the sample tables' vector index, a vector and mostly a condition that it takes into a SearchVectors. */
    void search(ObjectNode request) {
        request.put("TableName", SampleTables.SIMPLE)
                .put("IndexName", choices.oneIn(8) ? "made" : "near")
                .put("TopK", 1 + choices.below(3));
        request.remove(List.of("ExpressionAttributeNames", "ProjectionExpression"));
        attributes.components(request.putArray("SearchVector"));
        boolean filtered = choices.oneIn(2);
        request.put("SearchConditionExpression", filtered ? "g = :g AND a = :a" : "g = :g");
        ObjectNode values = request.putObject("ExpressionAttributeValues");
        values.set(":g", attributes.ofType("S"));
        if (filtered) {
            values.set(":a", attributes.ofType("N"));
        }
    }

    private void vectorIndex(ObjectNode index) {
        index.put("IndexName", choices.of(List.of("made", "near")))
                .put("Dimensions", SampleTables.DIMENSIONS)
                .put("DistanceFunction", choices.of(List.of("COSINE", "DOT_PRODUCT", "EUCLIDEAN")));
        index.putObject("VectorAttribute").put("AttributeName", "v");
        index.putObject("Projection").put("ProjectionType", choices.of(List.of("ALL", "KEYS_ONLY")));
    }

    /** Makes of an UpdateTable one that makes or drops an index of a sample table. */
    void updateTable(ObjectNode request) {
        request.removeAll();
        if (choices.oneIn(4)) {
            updateVectorIndexes(request);
            return;
        }
        request.put("TableName", SampleTables.INDEXED);
        ObjectNode update = request.putArray("GlobalSecondaryIndexUpdates").addObject();
        if (choices.oneIn(2)) {
            update.putObject("Delete").put("IndexName", choices.of(SampleTables.INDEX_NAMES));
            return;
        }
        ObjectNode index = update.putObject("Create").put("IndexName", choices.of(List.of("made", "all", "keys")));
        index.putArray("KeySchema").add(keyAttribute(choices.of(List.of("b", "g", "h")), "HASH"));
        index.putObject("Projection").put("ProjectionType", choices.of(List.of("ALL", "KEYS_ONLY")));
        request.putArray("AttributeDefinitions")
                .add(definition("b"))
                .add(definition("g"))
                .add(definition("h"));
    }

    private void updateVectorIndexes(ObjectNode request) {
        request.put("TableName", choices.of(List.of(SampleTables.SIMPLE, SampleTables.INDEXED)));
        ObjectNode update = request.putArray("VectorIndexUpdates").addObject();
        if (choices.oneIn(2)) {
            update.putObject("Delete").put("IndexName", choices.of(List.of("made", "near")));
        } else {
            vectorIndex(update.putObject("Create"));
        }
    }

    private ObjectNode definition(String attribute) {
        String type = attribute.equals("h") ? "B" : choices.of(List.of("S", "S", "N", "B"));
        return NODES.objectNode()
                .put("AttributeName", attribute)
                .put("AttributeType", attribute.equals("g") ? "S" : type);
    }

    private static ObjectNode keyAttribute(String attribute, String type) {
        return NODES.objectNode().put("AttributeName", attribute).put("KeyType", type);
    }

    private record AccessPath(
            String table, String index, String partitionKey, String partitionType, String sortKey, String sortType) {}
}
