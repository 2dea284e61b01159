package dev.trestle.table.write;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.OperationKind;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.expression.Condition;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.plan.CapacityEstimate;
import dev.trestle.table.plan.ItemSize;
import dev.trestle.table.plan.Plan;
import dev.trestle.table.plan.Reach;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.UniqueAttribute;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Stores a record in place of whatever is under its key. If the entity has a version, the stored one has to be that of the
 * record, or there has to be no item if that is 0.
 *
 * @param <E> the entity
 */
public final class Put<E> extends ItemWrite<E> {

    private final E entity;
    private final Map<String, AttributeValue> item;
    private final boolean claimingAll;

    private Put(
            BoundTable table,
            EntitySchema<E> schema,
            E entity,
            Map<String, AttributeValue> item,
            Guard<E> guard,
            boolean claimingAll) {
        super(table, schema.keyOf(entity), guard);
        this.entity = entity;
        this.item = item;
        this.claimingAll = claimingAll;
        refuseTooLarge(item);
    }

    /** The put of a record's item. */
    public static <E> Put<E> of(BoundTable table, EntitySchema<E> schema, E entity) {
        Records.notNull(entity, schema, "put");
        EntityItems<E> items = table.items(schema);
        Guard<E> guard = schema.version().isPresent()
                ? Guard.<E>none().version(items.version(items.toItem(entity)))
                : Guard.none();
        return new Put<>(table, schema, entity, items.nextItem(entity, table.now()), guard, false);
    }

    /** Only if the stored item meets the condition. */
    public Put<E> when(Condition<E> condition) {
        return with(guard().and(condition));
    }

    /**
     * Claims the values of unique attributes that the item has already, too: for items that were there before their attribute
     * became unique. The others are claimed in any case.
     */
    public Put<E> claimingUniqueValues() {
        return new Put<>(table(), key().schema(), entity, item, guard(), true);
    }

    @Override
    boolean claimsAll() {
        return claimingAll;
    }

    @Override
    OperationKind kind() {
        return OperationKind.PUT;
    }

    /** The request that {@link #run} sends; if the entity has unique attributes, after a read and perhaps in a transaction. */
    public PutItemRequest request() {
        return request(null);
    }

    private PutItemRequest request(@Nullable ReturnValue returned) {
        ExpressionWriter writer = new ExpressionWriter();
        String condition = condition(writer);
        return PutItemRequest.builder()
                .tableName(table().name())
                .item(item)
                .conditionExpression(condition)
                .expressionAttributeNames(names(writer))
                .expressionAttributeValues(values(writer))
                .returnValues(returned)
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

    @Override
    public Plan plan() {
        PutItemRequest request = request();
        Plan alone = Plan.of(
                        "PutItem",
                        table().name(),
                        Reach.ITEMS,
                        request,
                        CapacityEstimate.ofWrite(ItemSize.of(item), indexes()))
                .expression(
                        "condition",
                        request.conditionExpression(),
                        request.expressionAttributeNames(),
                        request.expressionAttributeValues());
        return changesUniques() ? new GuardedWrite<>(this).plan(alone) : alone;
    }

    /**
     * Stores the record and gives it back as stored.
     *
     * @throws dev.trestle.table.VersionConflictException if the stored version is not that of the record
     * @throws dev.trestle.table.ConditionFailedException if the stored item does not meet the condition
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
    Put<E> with(Guard<E> newGuard) {
        return new Put<>(table(), key().schema(), entity, item, newGuard, claimingAll);
    }

    @Override
    Exchange<WriteOutcome<E>> alone(ReturnValue returned) {
        PutItemRequest request = request(returned == ReturnValue.ALL_OLD ? returned : null);
        return ask(ApiCall.PUT_ITEM, request, PutItemResponse::attributes, PutItemResponse::consumedCapacity);
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
