package dev.trestle.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How AWS reports the broken constraints of some requests otherwise than in the service model's order and the classical words,
 * as measured in 2026. It follows no rule that could be computed. All is by the name of a structure in the service model.
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

    private ReportRules() {}

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
