package dev.trestle.table.write;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.UniqueAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The items that keep values of unique attributes: each names the item that owns the value. */
final class UniqueGuards {

    private static final String OWNER_PARTITION = "ownerPartitionKey";
    private static final String OWNER_SORT = "ownerSortKey";

    private UniqueGuards() {}

    /** The guards of a record's values. */
    static <E> Map<UniqueAttribute<E>, String> of(EntitySchema<E> schema, E entity) {
        Map<UniqueAttribute<E>, String> guards = new LinkedHashMap<>();
        schema.uniques().forEach(unique -> unique.guardOf(entity).ifPresent(guard -> guards.put(unique, guard)));
        return guards;
    }

    /** The key of the item that owns a guard. */
    static Map<String, AttributeValue> owner(BoundTable table, Map<String, AttributeValue> guard) {
        Map<String, AttributeValue> owner = new HashMap<>();
        owner.put(table.design().partitionKey(), guard.getOrDefault(OWNER_PARTITION, AttributeValue.fromS("?")));
        if (!table.design().sortKey().isEmpty()) {
            owner.put(table.design().sortKey(), guard.getOrDefault(OWNER_SORT, AttributeValue.fromS("?")));
        }
        return owner;
    }

    private static Map<String, AttributeValue> key(BoundTable table, String guard) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        key.put(table.design().partitionKey(), AttributeValue.fromS(guard));
        if (!table.design().sortKey().isEmpty()) {
            key.put(table.design().sortKey(), AttributeValue.fromS(UniqueAttribute.GUARD));
        }
        return key;
    }

    /**
     * Makes an item the owner of a guard.
     *
     * @param formerOwners the keys of those that may own it now
     */
    static TransactWriteItem claim(
            BoundTable table,
            String guard,
            Map<String, AttributeValue> owner,
            List<Map<String, AttributeValue>> formerOwners) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(key(table, guard));
        item.put(table.design().entityAttribute(), AttributeValue.fromS(UniqueAttribute.GUARD));
        item.put(OWNER_PARTITION, part(owner, table.design().partitionKey()));
        if (!table.design().sortKey().isEmpty()) {
            item.put(OWNER_SORT, part(owner, table.design().sortKey()));
        }
        List<Map<String, AttributeValue>> owners = new ArrayList<>(formerOwners);
        owners.add(owner);
        ExpressionWriter writer = new ExpressionWriter();
        String condition = isFreeOrOf(table, owners, writer);
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.name())
                        .item(item)
                        .conditionExpression(condition)
                        .expressionAttributeNames(writer.names())
                        .expressionAttributeValues(writer.values())
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    /** Makes a guard anybody's again. */
    static TransactWriteItem release(BoundTable table, String guard, Map<String, AttributeValue> owner) {
        ExpressionWriter writer = new ExpressionWriter();
        String condition = isFreeOrOf(table, List.of(owner), writer);
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table.name())
                        .key(key(table, guard))
                        .conditionExpression(condition)
                        .expressionAttributeNames(writer.names())
                        .expressionAttributeValues(writer.values())
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    /** Holds as long as there is no such item. */
    static TransactWriteItem isGone(BoundTable table, Map<String, AttributeValue> owner) {
        ExpressionWriter writer = new ExpressionWriter();
        String condition = "attribute_not_exists(" + writer.name(table.design().partitionKey()) + ")";
        return TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(table.name())
                        .key(owner)
                        .conditionExpression(condition)
                        .expressionAttributeNames(writer.names()))
                .build();
    }

    private static String isFreeOrOf(
            BoundTable table, List<Map<String, AttributeValue>> owners, ExpressionWriter writer) {
        StringBuilder condition = new StringBuilder(
                "attribute_not_exists(" + writer.name(table.design().partitionKey()) + ")");
        for (Map<String, AttributeValue> owner : owners) {
            condition
                    .append(" OR (")
                    .append(writer.name(OWNER_PARTITION))
                    .append(" = ")
                    .append(writer.value(part(owner, table.design().partitionKey())));
            if (!table.design().sortKey().isEmpty()) {
                condition
                        .append(" AND ")
                        .append(writer.name(OWNER_SORT))
                        .append(" = ")
                        .append(writer.value(part(owner, table.design().sortKey())));
            }
            condition.append(")");
        }
        return condition.toString();
    }

    private static AttributeValue part(Map<String, AttributeValue> owner, String attribute) {
        AttributeValue value = owner.get(attribute);
        if (value == null) {
            throw new IllegalStateException("the owner " + owner + " has no " + attribute);
        }
        return value;
    }
}
