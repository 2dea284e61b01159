package dev.trestle.table.write;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.OperationKind;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.expression.Condition;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.plan.CapacityEstimate;
import dev.trestle.table.plan.Plan;
import dev.trestle.table.plan.Reach;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.UniqueAttribute;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
public final class Delete<E> extends ItemWrite<E> {

    private Delete(BoundTable table, EntityKey<E> key, Guard<E> guard) {
        super(table, key, guard);
    }

    /** The deletion of the item with that key. */
    public static <E> Delete<E> of(BoundTable table, EntityKey<E> key) {
        return new Delete<>(table, key, Guard.none());
    }

    /** The deletion of a record's item; if the entity has a version, only if the stored one is that of the record. */
    public static <E> Delete<E> of(BoundTable table, EntitySchema<E> schema, E entity) {
        Records.notNull(entity, schema, "delete");
        EntityItems<E> items = table.items(schema);
        Guard<E> guard = schema.version().isPresent()
                ? Guard.<E>none().version(items.version(items.toItem(entity)))
                : Guard.none();
        return new Delete<>(table, schema.keyOf(entity), guard);
    }

    /** Only if the stored item meets the condition. */
    public Delete<E> when(Condition<E> condition) {
        return with(guard().and(condition));
    }

    @Override
    OperationKind kind() {
        return OperationKind.DELETE;
    }

    /** The request that {@link #run} sends; if the entity has unique attributes, after a read and perhaps in a transaction. */
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

    @Override
    public Plan plan() {
        DeleteItemRequest request = request();
        Plan alone = Plan.of("DeleteItem", table().name(), Reach.ITEMS, request, CapacityEstimate.ofWrite(1, indexes()))
                .expression(
                        "condition",
                        request.conditionExpression(),
                        request.expressionAttributeNames(),
                        request.expressionAttributeValues());
        return changesUniques() ? new GuardedWrite<>(this).plan(alone) : alone;
    }

    /**
     * Deletes the item.
     *
     * @throws dev.trestle.table.VersionConflictException if the stored version is not that of the record
     * @throws dev.trestle.table.ConditionFailedException if the stored item does not meet the condition
     */
    public void run() {
        table().run(operation(), exchange());
    }

    /** Deletes the item like {@link #run} and gives it as it was; empty if there was none. */
    public Optional<E> returnOld() {
        return table().run(operation(), returningOld());
    }

    /** The same without holding a thread. */
    public Async<E> async() {
        return new Async<>(this);
    }

    /** The deletion as {@link #run} does it. */
    public Exchange<StoredItem<E>> exchange() {
        return outcome(ReturnValue.NONE).map(WriteOutcome::orThrow);
    }

    private Exchange<Optional<E>> returningOld() {
        return outcome(ReturnValue.ALL_OLD).map(outcome -> outcome.orThrow().read());
    }

    @Override
    Delete<E> with(Guard<E> newGuard) {
        return new Delete<>(table(), key(), newGuard);
    }

    @Override
    Exchange<WriteOutcome<E>> alone(ReturnValue returned) {
        DeleteItemRequest request = request(returned == ReturnValue.ALL_OLD ? returned : null);
        return ask(ApiCall.DELETE_ITEM, request, DeleteItemResponse::attributes, DeleteItemResponse::consumedCapacity);
    }

    @Override
    boolean changesUniques() {
        return !key().schema().uniques().isEmpty();
    }

    @Override
    Map<UniqueAttribute<E>, String> guardsAfter(Map<UniqueAttribute<E>, String> before) {
        return Map.of();
    }

    /**
     * The asynchronous twin of a {@link Delete}. Futures complete exceptionally with what the twin would throw.
     *
     * @param <E> the entity
     */
    public static final class Async<E> {

        private final Delete<E> delete;

        private Async(Delete<E> delete) {
            this.delete = delete;
        }

        /** Deletes the item. */
        public CompletableFuture<Void> run() {
            return delete.table()
                    .runAsync(delete.operation(), delete.exchange())
                    .thenAccept(old -> {});
        }

        /** Deletes the item and gives it as it was; empty if there was none. */
        public CompletableFuture<Optional<E>> returnOld() {
            return delete.table().runAsync(delete.operation(), delete.returningOld());
        }

        /** Deletes the item and gives what became of that as a value; see {@link ItemWrite#attempt}. */
        public CompletableFuture<WriteOutcome<E>> attempt() {
            return delete.table().runAsync(delete.operation(), delete.attempted());
        }
    }
}
