package dev.trestle.table.write;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.OperationKind;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.plan.CapacityEstimate;
import dev.trestle.table.plan.ItemSize;
import dev.trestle.table.plan.Plan;
import dev.trestle.table.plan.Reach;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.UniqueAttribute;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Stores a record where there is no item yet: version 1, created and modified now.
 *
 * @param <E> the entity
 */
public final class Create<E> extends ItemWrite<E> {

    private final E entity;
    private final Map<String, AttributeValue> item;

    private Create(BoundTable table, EntitySchema<E> schema, E entity) {
        super(table, schema.keyOf(entity), Guard.existence(Guard.Existence.FORBIDDEN));
        this.entity = entity;
        this.item = table.items(schema).newItem(entity, table.now());
        refuseTooLarge(item);
    }

    /** The creation of a record's item. */
    public static <E> Create<E> of(BoundTable table, EntitySchema<E> schema, E entity) {
        return new Create<>(table, schema, Records.notNull(entity, schema, "create"));
    }

    @Override
    OperationKind kind() {
        return OperationKind.CREATE;
    }

    /** The request that {@link #run} sends; as part of a transaction if the entity has unique attributes. */
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

    @Override
    public Plan plan() {
        PutItemRequest request = request();
        Plan alone = Plan.of(
                        "PutItem",
                        table().name(),
                        Reach.ITEMS,
                        request,
                        CapacityEstimate.ofNewItem(ItemSize.of(item), indexes()))
                .expression("condition", request.conditionExpression(), request.expressionAttributeNames(), Map.of());
        return changesUniques() ? new GuardedWrite<>(this).plan(alone) : alone;
    }

    /**
     * Stores the record and gives it back as stored.
     *
     * @throws dev.trestle.table.ItemExistsException if there is an item under its key
     * @throws dev.trestle.table.UniqueValueTakenException if another item has the value of a unique attribute
     */
    public E run() {
        return table().run(operation(), exchange());
    }

    /** The same without holding a thread. */
    public AsyncStore<E> async() {
        return new AsyncStore<>(this, exchange());
    }

    private Exchange<E> exchange() {
        return outcome(ReturnValue.NONE).map(outcome -> {
            outcome.orThrow();
            return items().fromItem(item);
        });
    }

    @Override
    Create<E> with(Guard<E> newGuard) {
        return this;
    }

    @Override
    Exchange<WriteOutcome<E>> alone(ReturnValue returned) {
        return ask(ApiCall.PUT_ITEM, request(), PutItemResponse::attributes, PutItemResponse::consumedCapacity);
    }

    @Override
    boolean changesUniques() {
        return !key().schema().uniques().isEmpty();
    }

    @Override
    Map<UniqueAttribute<E>, String> guardsAfter(Map<UniqueAttribute<E>, String> before) {
        return UniqueGuards.of(key().schema(), entity);
    }
}
