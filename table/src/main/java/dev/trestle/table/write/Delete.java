package dev.trestle.table.write;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.Condition;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.schema.EntitySchema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Deletes an item; that there is none is no error unless a condition makes it one.
 *
 * @param <E> the entity
 */
public final class Delete<E> extends Write<E> {

    private Delete(BoundTable table, EntityKey<E> key, Guard<E> guard) {
        super(table, key, guard);
    }

    /** The deletion of the item with that key. */
    public static <E> Delete<E> of(BoundTable table, EntityKey<E> key) {
        return new Delete<>(table, key, Guard.none());
    }

    /** The deletion of a record's item; if the entity has a version, only if the stored one is that of the record. */
    public static <E> Delete<E> of(BoundTable table, EntitySchema<E> schema, E entity) {
        EntityItems<E> items = table.items(schema);
        Guard<E> guard = schema.version().isPresent()
                ? Guard.<E>none().version(items.version(items.toItem(entity)))
                : Guard.none();
        return new Delete<>(table, schema.keyOf(entity), guard);
    }

    /** Only if the stored item meets the condition. */
    public Delete<E> when(Condition<E> condition) {
        return new Delete<>(table(), key(), guard().and(condition));
    }

    @Override
    public String action() {
        return "delete";
    }

    /** The request that {@link #run} sends. */
    public DeleteItemRequest request() {
        return request(null);
    }

    private DeleteItemRequest request(@Nullable ReturnValue returnValues) {
        ExpressionWriter writer = new ExpressionWriter();
        String condition = condition(writer);
        return DeleteItemRequest.builder()
                .tableName(table().name())
                .key(keyAttributes())
                .conditionExpression(condition)
                .expressionAttributeNames(names(writer))
                .expressionAttributeValues(values(writer))
                .returnValues(returnValues)
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
                .delete(delete -> delete.tableName(table().name())
                        .key(keyAttributes())
                        .conditionExpression(condition)
                        .expressionAttributeNames(names(writer))
                        .expressionAttributeValues(values(writer))
                        .returnValuesOnConditionCheckFailure(
                                condition == null ? null : ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    /**
     * Deletes the item.
     *
     * @throws dev.trestle.table.VersionConflictException if the stored version is not that of the record
     * @throws dev.trestle.table.ConditionFailedException if the stored item does not meet the condition
     */
    public void run() {
        DeleteItemResponse response = send(() -> table().client().deleteItem(request()));
        answered("DeleteItem", 0, response.consumedCapacity());
    }

    /** Deletes the item like {@link #run} and gives it as it was; empty if there was none. */
    public Optional<E> returnOld() {
        DeleteItemResponse response = send(() -> table().client().deleteItem(request(ReturnValue.ALL_OLD)));
        answered("DeleteItem", response.hasAttributes() ? 1 : 0, response.consumedCapacity());
        return read(response.attributes());
    }
}
