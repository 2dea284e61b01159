package dev.trestle.table.write;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.schema.EntitySchema;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Stores a record where there is no item yet: version 1, created and modified now.
 *
 * @param <E> the entity
 */
public final class Create<E> extends Write<E> {

    private final Map<String, AttributeValue> item;

    private Create(BoundTable table, EntitySchema<E> schema, E entity) {
        super(table, schema.keyOf(entity), Guard.existence(Guard.Existence.FORBIDDEN));
        this.item = table.items(schema).newItem(entity, table.now());
    }

    /** The creation of a record's item. */
    public static <E> Create<E> of(BoundTable table, EntitySchema<E> schema, E entity) {
        return new Create<>(table, schema, entity);
    }

    @Override
    public String action() {
        return "create";
    }

    /** The request that {@link #run} sends. */
    public PutItemRequest request() {
        ExpressionWriter writer = new ExpressionWriter();
        return PutItemRequest.builder()
                .tableName(table().name())
                .item(item)
                .conditionExpression(condition(writer))
                .expressionAttributeNames(names(writer))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .returnConsumedCapacity(table().returnConsumedCapacity())
                .build();
    }

    @Override
    public TransactWriteItem transactWriteItem() {
        ExpressionWriter writer = new ExpressionWriter();
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table().name())
                        .item(item)
                        .conditionExpression(condition(writer))
                        .expressionAttributeNames(names(writer))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    /**
     * Stores the record and gives it back as stored.
     *
     * @throws dev.trestle.table.ItemExistsException if there is an item under its key
     */
    public E run() {
        PutItemResponse response = send(() -> table().client().putItem(request()));
        answered("PutItem", 0, response.consumedCapacity());
        return table().items(key().schema()).fromItem(item);
    }
}
