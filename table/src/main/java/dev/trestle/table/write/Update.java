package dev.trestle.table.write;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.Place;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.OperationKind;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.Assignments;
import dev.trestle.table.expression.Condition;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.expression.ListPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.SetPath;
import dev.trestle.table.plan.CapacityEstimate;
import dev.trestle.table.plan.Plan;
import dev.trestle.table.plan.Reach;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.schema.UniqueAttribute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Changes attributes of an item that exists; only what changes travels. Immutable: each method gives another update. The
 * version goes up by one and the time of modification is set with every update. See "Update expressions",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html
 *
 * @param <E> the entity
 */
public final class Update<E> extends ItemWrite<E> {

    private final Changes changes;

    private Update(BoundTable table, EntityKey<E> key, Guard<E> guard, Changes changes) {
        super(table, key, guard.needing(preconditions(key, changes)));
        this.changes = changes;
    }

    private static List<Precondition> preconditions(EntityKey<?> key, Changes changes) {
        int shape = key.schema().shape();
        return shape == 1
                ? changes.preconditions()
                : Stream.concat(Stream.of(new Precondition.ShapeIs(shape)), changes.preconditions().stream())
                        .toList();
    }

    /** An update of the item with that key that changes nothing yet. */
    public static <E> Update<E> of(BoundTable table, EntityKey<E> key) {
        return new Update<>(table, key, Guard.existence(Guard.Existence.REQUIRED), Changes.NONE);
    }

    /** Sets the value; an empty set removes the attribute, as DynamoDB has no empty sets. */
    public <T> Update<E> set(Path<E, T, ? extends Access.Settable> path, T value) {
        return with(path.store(value)
                .map(stored -> changes.set(path.at(), value, stored))
                .orElseGet(() -> changes.remove(path.at())));
    }

    /** Sets a number; lets integer literals be written for any type of number. */
    public Update<E> set(NumberPath<E, ?, ? extends Access.Settable> path, long value) {
        return with(changes.set(path.at(), value, path.operand(value)));
    }

    /**
     * Sets several values that belong together, such as the components of one index key: what the written paths have
     * methods for.
     */
    public Update<E> set(Assignments<E> assignments) {
        Update<E> update = this;
        for (Assignments.Assignment<E, ?> assignment : assignments.all()) {
            update = update.set(assignment);
        }
        return update;
    }

    private <T> Update<E> set(Assignments.Assignment<E, T> assignment) {
        Path<E, T, ?> path = assignment.path();
        return with(changes.set(path.at(), assignment.value(), path.operand(assignment.value())));
    }

    /** Sets the value if there is one, and removes the attribute if there is none. */
    public <T> Update<E> setOrRemove(Path<E, T, Access.Removable> path, Optional<T> value) {
        return value.isPresent() ? set(path, value.get()) : remove(path);
    }

    /** Sets the value where the attribute is absent, and leaves alone what is there, be it null. */
    public <T> Update<E> setIfAbsent(Path<E, T, ? extends Access.Writable> path, T value) {
        return with(changes.clause(UpdateClause.Operation.SET_IF_ABSENT, path.at(), path.operand(value)));
    }

    /**
     * Stores DynamoDB's null, which unlike a removed attribute is there: {@link Path#isPresent} holds of it, and
     * {@link Path#isNull}. A record reads both as absent.
     */
    public Update<E> setNull(Path<E, ?, Access.Removable> path) {
        return with(changes.clause(UpdateClause.Operation.SET, path.at(), AttributeValue.fromNul(true)));
    }

    /** Sets an attribute to what another one is before the update, which has to be present. */
    public <T> Update<E> copy(Path<E, T, ?> from, Path<E, T, ? extends Access.Writable> to) {
        return with(changes.copy(from.at(), to.at()));
    }

    /**
     * Adds to a number; one that is absent counts as 0 and a negative number subtracts. DynamoDB knows no bounds of Java's
     * types: a sum that an {@code int} or {@code long} does not hold is refused by a condition.
     */
    public <T extends Number> Update<E> add(NumberPath<E, T, ? extends Access.Writable> path, T value) {
        return with(changes.sum(path.at(), path.operand(value), path.range()));
    }

    /** Adds to a number; lets integer literals be written for any type of number. */
    public Update<E> add(NumberPath<E, ?, ? extends Access.Writable> path, long value) {
        return with(changes.sum(path.at(), AttributeValue.fromN(Long.toString(value)), path.range()));
    }

    /** Adds elements to a set. */
    public <T> Update<E> add(SetPath<E, T, ? extends Access.Writable> path, Set<T> elements) {
        return with(changes.clause(UpdateClause.Operation.ADD, path.at(), path.operand(elements)));
    }

    /** Takes elements out of a set; when none is left, so is the attribute. */
    public <T> Update<E> delete(SetPath<E, T, ? extends Access.Writable> path, Set<T> elements) {
        return with(changes.clause(UpdateClause.Operation.DELETE, path.at(), path.operand(elements)));
    }

    /** Adds elements to the end of a list; one that is absent counts as empty. */
    public <T> Update<E> append(ListPath<E, T, ? extends Access.Writable> path, List<T> elements) {
        return with(changes.clause(UpdateClause.Operation.APPEND, path.at(), path.operand(elements)));
    }

    /** Adds elements to the beginning of a list; one that is absent counts as empty. */
    public <T> Update<E> prepend(ListPath<E, T, ? extends Access.Writable> path, List<T> elements) {
        return with(changes.clause(UpdateClause.Operation.PREPEND, path.at(), path.operand(elements)));
    }

    /** Removes an attribute that may be absent. */
    public Update<E> remove(Path<E, ?, Access.Removable> path) {
        return with(changes.remove(path.at()));
    }

    /** Only if the stored item meets the condition. */
    public Update<E> when(Condition<E> condition) {
        return with(guard().and(condition));
    }

    /**
     * Only if the stored item has this version.
     *
     * @param version at least 1
     * @throws InvalidOperationException if the entity has no version
     */
    public Update<E> ifVersion(long version) {
        if (key().schema().version().isEmpty() || version < 1) {
            throw new InvalidOperationException(this + " asks for version " + version
                    + (version < 1 ? "; stored versions begin at 1" : " but the entity has none; mark one @Version"));
        }
        return with(guard().version(version));
    }

    @Override
    Update<E> with(Guard<E> newGuard) {
        return new Update<>(table(), key(), newGuard, changes);
    }

    private Update<E> with(Changes newChanges) {
        return new Update<>(table(), key(), guard(), newChanges);
    }

    @Override
    OperationKind kind() {
        return OperationKind.UPDATE;
    }

    /**
     * The request that {@link #run} sends.
     *
     * @throws InvalidOperationException if the update changes nothing, changes a path twice, or changes a component of an
     *     index key without giving its other components
     */
    public UpdateItemRequest request() {
        return request(null);
    }

    private UpdateItemRequest request(@Nullable ReturnValue returnValues) {
        ExpressionWriter writer = new ExpressionWriter();
        return UpdateItemRequest.builder()
                .tableName(table().name())
                .key(keyAttributes())
                .updateExpression(updateExpression(writer))
                .conditionExpression(condition(writer))
                .expressionAttributeNames(names(writer))
                .expressionAttributeValues(values(writer))
                .returnValues(returnValues)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .returnConsumedCapacity(table().returnConsumedCapacity())
                .build();
    }

    @Override
    public TransactWriteItem transactWriteItem() {
        ExpressionWriter writer = new ExpressionWriter();
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table().name())
                        .key(keyAttributes())
                        .updateExpression(updateExpression(writer))
                        .conditionExpression(condition(writer))
                        .expressionAttributeNames(names(writer))
                        .expressionAttributeValues(values(writer))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    private String updateExpression(ExpressionWriter writer) {
        changes.check(toString());
        Changes all = IndexKeys.follow(changes, key(), table().design());
        if (key().schema().modifiedAt().isPresent()) {
            DocumentPath path = DocumentPath.of(key().schema().modifiedAt().get());
            all = all.clause(
                    UpdateClause.Operation.SET, path, AttributeCodec.INSTANT.encode(table().now(), place(path)));
        }
        if (key().schema().version().isPresent()) {
            DocumentPath path = DocumentPath.of(key().schema().version().get());
            all = all.clause(UpdateClause.Operation.ADD, path, AttributeValue.fromN("1"));
        }
        return all.write(writer);
    }

    private Place place(DocumentPath path) {
        return new Place(key().schema().name(), "", path.toString());
    }

    @Override
    public Plan plan() {
        UpdateItemRequest request = request();
        Plan alone = Plan.of("UpdateItem", table().name(), Reach.ITEMS, request, CapacityEstimate.ofWrite(1, indexes()))
                .expression(
                        "update",
                        request.updateExpression(),
                        request.expressionAttributeNames(),
                        request.expressionAttributeValues())
                .expression(
                        "condition",
                        request.conditionExpression(),
                        request.expressionAttributeNames(),
                        request.expressionAttributeValues());
        return changesUniques() ? new GuardedWrite<>(this).plan(alone) : alone;
    }

    /**
     * Updates the item.
     *
     * @throws dev.trestle.table.ItemMissingException if there is no item
     * @throws dev.trestle.table.VersionConflictException if the stored version is not the one asked for
     * @throws dev.trestle.table.UpdateRefusedException if what is to be changed inside is absent, or a sum does not fit
     * @throws dev.trestle.table.ConditionFailedException if the stored item does not meet the condition
     * @throws dev.trestle.table.UniqueValueTakenException if another item has the value of a unique attribute
     */
    public void run() {
        table().run(operation(), returning(ReturnValue.NONE));
    }

    /**
     * Updates the item like {@link #run} and gives it as it is now; where the update changes a unique attribute, as it is
     * read after that.
     */
    public E returnNew() {
        return table().run(operation(), returningRecord(ReturnValue.ALL_NEW));
    }

    /**
     * Updates the item like {@link #run} and gives it as it was before; where the update changes a unique attribute, as it
     * was read before that.
     */
    public E returnOld() {
        return table().run(operation(), returningRecord(ReturnValue.ALL_OLD));
    }

    /** The same without holding a thread. */
    public Async<E> async() {
        return new Async<>(this);
    }

    private Exchange<StoredItem<E>> returning(ReturnValue returned) {
        return outcome(returned).map(WriteOutcome::orThrow);
    }

    private Exchange<E> returningRecord(ReturnValue returned) {
        return returning(returned).map(item -> items().fromItem(item.attributes()));
    }

    @Override
    Exchange<WriteOutcome<E>> alone(ReturnValue returned) {
        UpdateItemRequest request = request(returned == ReturnValue.NONE ? null : returned);
        return ask(ApiCall.UPDATE_ITEM, request, UpdateItemResponse::attributes, UpdateItemResponse::consumedCapacity);
    }

    @Override
    boolean changesUniques() {
        return key().schema().uniques().stream().anyMatch(unique -> changes.touch(unique.attribute()));
    }

    @Override
    Map<UniqueAttribute<E>, String> guardsAfter(Map<UniqueAttribute<E>, String> before) {
        Map<UniqueAttribute<E>, String> after = new LinkedHashMap<>(before);
        for (UniqueAttribute<E> unique : key().schema().uniques()) {
            if (!changes.touch(unique.attribute())) {
                continue;
            }
            Object assigned = changes.assigned().get(DocumentPath.of(unique.attribute()));
            if (assigned != null) {
                after.put(unique, unique.guardOfValue(assigned));
            } else if (changes.removes(unique.attribute())) {
                after.remove(unique);
            } else {
                throw new InvalidOperationException(this + " changes " + unique.name()
                        + ", which is unique, without saying what it will be; set it, or remove it");
            }
        }
        return after;
    }

    /**
     * The asynchronous twin of an {@link Update}. Futures complete exceptionally with what the twin would throw.
     *
     * @param <E> the entity
     */
    public static final class Async<E> {

        private final Update<E> update;

        private Async(Update<E> update) {
            this.update = update;
        }

        /** Updates the item. */
        public CompletableFuture<Void> run() {
            return update.table()
                    .runAsync(update.operation(), update.returning(ReturnValue.NONE))
                    .thenAccept(nothing -> {});
        }

        /** Updates the item and gives it as it is now. */
        public CompletableFuture<E> returnNew() {
            return update.table().runAsync(update.operation(), update.returningRecord(ReturnValue.ALL_NEW));
        }

        /** Updates the item and gives it as it was before. */
        public CompletableFuture<E> returnOld() {
            return update.table().runAsync(update.operation(), update.returningRecord(ReturnValue.ALL_OLD));
        }

        /** Updates the item and gives what became of that as a value; see {@link ItemWrite#attempt}. */
        public CompletableFuture<WriteOutcome<E>> attempt() {
            return update.table().runAsync(update.operation(), update.attempted());
        }
    }
}
