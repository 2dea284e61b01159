package dev.trestle.table.write;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.Condition;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.schema.EntitySchema;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Stores a record in place of whatever is under its key. If the entity has a version, the stored one has to be that of the
 * record, or there has to be no item if that is 0.
 *
 * @param <E> the entity
 */
public final class Put<E> extends Write<E> {

    private final Map<String, AttributeValue> item;

    private Put(BoundTable table, EntityKey<E> key, Map<String, AttributeValue> item, Guard<E> guard) {
        super(table, key, guard);
        this.item = item;
    }

    /** The put of a record's item. */
    public static <E> Put<E> of(BoundTable table, EntitySchema<E> schema, E entity) {
        EntityItems<E> items = table.items(schema);
        Guard<E> guard = schema.version().isPresent()
                ? Guard.<E>none().version(items.version(items.toItem(entity)))
                : Guard.none();
        return new Put<>(table, schema.keyOf(entity), items.nextItem(entity, table.now()), guard);
    }

    /** Only if the stored item meets the condition. */
    public Put<E> when(Condition<E> condition) {
        return new Put<>(table(), key(), item, guard().and(condition));
    }

    @Override
    public String action() {
        return "put";
    }

    /** The request that {@link #run} sends. */
    public PutItemRequest request() {
        ExpressionWriter writer = new ExpressionWriter();
        String condition = condition(writer);
        return PutItemRequest.builder()
                .tableName(table().name())
                .item(item)
                .conditionExpression(condition)
                .expressionAttributeNames(names(writer))
                .expressionAttributeValues(values(writer))
                .returnValuesOnConditionCheckFailure(
                        condition == null ? null : ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .returnConsumedCapacity(table().returnConsumedCapacity())
                .build();
    }

    @Override
    public TransactWriteItem transactWriteItem() {
        ExpressionWriter writer = new ExpressionWriter();
        String condition = condition(writer);
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table().name())
                        .item(item)
                        .conditionExpression(condition)
                        .expressionAttributeNames(names(writer))
                        .expressionAttributeValues(values(writer))
                        .returnValuesOnConditionCheckFailure(
                                condition == null ? null : ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    /**
     * Stores the record and gives it back as stored.
     *
     * @throws dev.trestle.table.VersionConflictException if the stored version is not that of the record
     * @throws dev.trestle.table.ConditionFailedException if the stored item does not meet the condition
     */
    public E run() {
        PutItemResponse response = send(() -> table().client().putItem(request()));
        answered("PutItem", 0, response.consumedCapacity());
        return table().items(key().schema()).fromItem(item);
    }
}
