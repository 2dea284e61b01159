package dev.trestle.table.write;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.Condition;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.schema.EntityKey;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Lets a transaction happen only if an item that it does not write meets a condition.
 *
 * @param <E> the entity
 */
public final class Check<E> extends Write<E> {

    private Check(BoundTable table, EntityKey<E> key, Guard<E> guard) {
        super(table, key, guard);
    }

    /** The check of the item with that key. */
    public static <E> Check<E> of(BoundTable table, EntityKey<E> key, Condition<E> condition) {
        return new Check<>(table, key, Guard.<E>none().and(condition));
    }

    /** The check that there is an item with that key. */
    public static <E> Check<E> exists(BoundTable table, EntityKey<E> key) {
        return new Check<>(table, key, Guard.existence(Guard.Existence.REQUIRED));
    }

    @Override
    public String action() {
        return "check";
    }

    @Override
    public TransactWriteItem transactWriteItem() {
        ExpressionWriter writer = new ExpressionWriter();
        String condition = condition(writer);
        return TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(table().name())
                        .key(keyAttributes())
                        .conditionExpression(condition)
                        .expressionAttributeNames(names(writer))
                        .expressionAttributeValues(values(writer))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }
}
