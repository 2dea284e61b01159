package dev.trestle.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where AWS checks requests otherwise than its service model says: what it leaves to the operations, and what it reports in
 * another order or in other words, as measured in 2026. It follows no rule that could be computed. All is by the name of a
 * shape in the service model.
 */
final class ReportRules {

    /** Members that are checked before the others. */
    private static final Map<String, List<String>> FIRST = Map.of(
            "CreateTableInput",
                    List.of("TableName", "BillingMode", "ProvisionedThroughput", "KeySchema", "AttributeDefinitions"),
            "DeleteItemInput", List.of("TableName", "Key", "ReturnConsumedCapacity"),
            "ProvisionedThroughput", List.of("WriteCapacityUnits"),
            "PutItemInput", List.of("TableName", "Item", "ReturnConsumedCapacity"));

    /** Members after which nothing else is checked if they break a constraint. */
    private static final Map<String, Set<String>> LAST = Map.of(
            "PutItemInput",
            Set.of("TableName"),
            "UpdateItemInput",
            Set.of("TableName", "ReturnValues", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics"));

    /** Members whose bounds are reported in the words of the renewed validation, with all that is in them. */
    private static final Map<String, Set<String>> RENEWED =
            Map.of("BatchGetItemInput", Set.of("RequestItems"), "QueryInput", Set.of("Limit"));

    /** Shapes whose values AWS has the operations check, in words of their own. */
    private static final Set<String> LEFT_TO_OPERATIONS = Set.of("Tag", "TagKeyList");

    /** Requests for items. Those about tables are told by the operations how long a table's name has to be. */
    private static final Set<String> FOR_ITEMS = Set.of(
            "GetItemInput",
            "PutItemInput",
            "UpdateItemInput",
            "DeleteItemInput",
            "QueryInput",
            "ScanInput",
            "SearchVectorsInput");

    private ReportRules() {}

    static boolean isLeftToOperation(Shape shape) {
        return LEFT_TO_OPERATIONS.contains(shape.name());
    }

    /** Whether the value is an empty name in a request about a table, whose operation says what is wrong with it. */
    static boolean isLeftToOperation(Shape.StructureOf structure, Shape.Member member, Object value) {
        return "".equals(value)
                && member.shape().name().equals("TableArn")
                // The shapes of whole requests, and no others, are named so.
                && structure.name().endsWith("Input")
                && !FOR_ITEMS.contains(structure.name());
    }

    /** The structure's members in the order in which AWS reports them. */
    static List<Shape.Member> order(Shape.StructureOf structure) {
        List<Shape.Member> ordered = new ArrayList<>();
        for (String name : FIRST.getOrDefault(structure.name(), List.of())) {
            ordered.add(structure.members().get(name));
        }
        for (Shape.Member member : structure.members().values()) {
            if (!ordered.contains(member)) {
                ordered.add(member);
            }
        }
        return ordered;
    }

    static boolean isLast(Shape.StructureOf structure, Shape.Member member) {
        return LAST.getOrDefault(structure.name(), Set.of()).contains(member.name());
    }

    static boolean isRenewed(Shape.StructureOf structure, Shape.Member member) {
        return RENEWED.getOrDefault(structure.name(), Set.of()).contains(member.name());
    }
}
