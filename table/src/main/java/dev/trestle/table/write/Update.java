package dev.trestle.table.write;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.Place;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.Condition;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.expression.ListPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.SetPath;
import dev.trestle.table.schema.EntityKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
public final class Update<E> extends Write<E> {

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
    public <T> Update<E> set(Path<E, T, ? extends Access.Writable> path, T value) {
        return with(path.store(value)
                .map(stored -> changes.set(path.at(), value, stored))
                .orElseGet(() -> changes.remove(path.at())));
    }

    /** Sets a number; lets integer literals be written for any type of number. */
    public Update<E> set(NumberPath<E, ?, ? extends Access.Writable> path, long value) {
        return with(changes.set(path.at(), value, path.operand(value)));
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

    /** Adds elements to the end of a list that is present. */
    public <T> Update<E> append(ListPath<E, T, ? extends Access.Writable> path, List<T> elements) {
        return with(changes.clause(UpdateClause.Operation.APPEND, path.at(), path.operand(elements)));
    }

    /** Removes an attribute that may be absent. */
    public Update<E> remove(Path<E, ?, Access.Removable> path) {
        return with(changes.remove(path.at()));
    }

    /** Only if the stored item meets the condition. */
    public Update<E> when(Condition<E> condition) {
        return new Update<>(table(), key(), guard().and(condition), changes);
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
        return new Update<>(table(), key(), guard().version(version), changes);
    }

    private Update<E> with(Changes newChanges) {
        return new Update<>(table(), key(), guard(), newChanges);
    }

    @Override
    public String action() {
        return "update";
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

    /**
     * Updates the item.
     *
     * @throws dev.trestle.table.ItemMissingException if there is no item
     * @throws dev.trestle.table.VersionConflictException if the stored version is not the one asked for
     * @throws dev.trestle.table.UpdateRefusedException if what is to be changed inside is absent, or a sum does not fit
     * @throws dev.trestle.table.ConditionFailedException if the stored item does not meet the condition
     */
    public void run() {
        send(ReturnValue.NONE);
    }

    /** Updates the item like {@link #run} and gives it as it is now. */
    public E returnNew() {
        return table().items(key().schema()).fromItem(send(ReturnValue.ALL_NEW));
    }

    /** Updates the item like {@link #run} and gives it as it was before. */
    public E returnOld() {
        return table().items(key().schema()).fromItem(send(ReturnValue.ALL_OLD));
    }

    private Map<String, AttributeValue> send(ReturnValue returnValues) {
        UpdateItemRequest request = request(returnValues == ReturnValue.NONE ? null : returnValues);
        UpdateItemResponse response = send(() -> table().client().updateItem(request));
        answered("UpdateItem", response.hasAttributes() ? 1 : 0, response.consumedCapacity());
        return response.attributes();
    }
}
