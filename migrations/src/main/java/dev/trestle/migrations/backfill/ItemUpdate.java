package dev.trestle.migrations.backfill;

import dev.trestle.table.expression.ExpressionWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * What makes one item of another. Only the attributes that differ travel, so that one that somebody else adds meanwhile is
 * not lost.
 *
 * @param set the attributes that get a value
 * @param removed the attributes that go
 */
record ItemUpdate(Map<String, AttributeValue> set, Set<String> removed) {

    static ItemUpdate between(Map<String, AttributeValue> stored, Map<String, AttributeValue> target) {
        Map<String, AttributeValue> set = new TreeMap<>();
        target.forEach((name, value) -> {
            if (!SameValue.of(stored.get(name), value)) {
                set.put(name, value);
            }
        });
        Set<String> removed = new TreeSet<>(stored.keySet());
        removed.removeAll(target.keySet());
        return new ItemUpdate(set, removed);
    }

    UpdateItemRequest request(
            String tableName,
            Map<String, AttributeValue> key,
            Map<String, AttributeValue> stored,
            Optional<String> version) {
        ExpressionWriter writer = new ExpressionWriter();
        List<String> clauses = new ArrayList<>();
        if (!set.isEmpty()) {
            List<String> assignments = new ArrayList<>();
            set.forEach((name, value) -> assignments.add(writer.name(name) + " = " + writer.value(value)));
            clauses.add("SET " + String.join(", ", assignments));
        }
        if (!removed.isEmpty()) {
            clauses.add("REMOVE "
                    + String.join(", ", removed.stream().map(writer::name).toList()));
        }
        Set<String> touched = new TreeSet<>(set.keySet());
        touched.addAll(removed);
        String condition = ItemCondition.unchanged(stored, version, touched, writer);
        return UpdateItemRequest.builder()
                .tableName(tableName)
                .key(key)
                .updateExpression(String.join(" ", clauses))
                .conditionExpression(condition)
                .expressionAttributeNames(writer.names())
                .expressionAttributeValues(writer.values().isEmpty() ? null : writer.values())
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build();
    }

    /** Whether an item is what this made of another, and nobody added to it or changed it besides. */
    boolean isAllThatHappened(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        Map<String, AttributeValue> expected = new HashMap<>(before);
        expected.keySet().removeAll(removed);
        expected.putAll(set);
        return SameValue.maps(expected, after);
    }
}
