package dev.trestle.table.write;

import dev.trestle.table.TrestleException;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.schema.EntityKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A write of one item, or the check of one in a transaction. Immutable; nothing happens until it is run or its transaction
 * committed.
 *
 * @param <E> the entity
 */
public abstract sealed class Write<E> permits ItemWrite, Check {

    private final BoundTable table;
    private final EntityKey<E> key;
    private final Guard<E> guard;

    Write(BoundTable table, EntityKey<E> key, Guard<E> guard) {
        this.table = table;
        this.key = key;
        this.guard = guard;
    }

    /** The table that is written to. */
    public final BoundTable table() {
        return table;
    }

    /** The key of the item. */
    public final EntityKey<E> key() {
        return key;
    }

    /** What it does, in one word: create, put, update, delete or check. */
    public abstract String action();

    /** The action for a {@code TransactWriteItems} request, without those on the guards of unique attributes. */
    public abstract TransactWriteItem transactWriteItem();

    /**
     * What it means that the condition of this write did not hold.
     *
     * @param stored the item at that moment, empty if there was none
     */
    final TrestleException refusal(Map<String, AttributeValue> stored, @Nullable Throwable cause) {
        return guard.explain(table, key, stored, cause);
    }

    final Guard<E> guard() {
        return guard;
    }

    final @Nullable String condition(ExpressionWriter writer) {
        return guard.write(table, key, writer);
    }

    final Map<String, AttributeValue> keyAttributes() {
        return table.items(key.schema()).keyAttributes(key);
    }

    /** The values of a request, which is to have none at all rather than an empty map. */
    static @Nullable Map<String, AttributeValue> values(ExpressionWriter writer) {
        return writer.values().isEmpty() ? null : writer.values();
    }

    /** The names of a request, which is to have none at all rather than an empty map. */
    static @Nullable Map<String, String> names(ExpressionWriter writer) {
        return writer.names().isEmpty() ? null : writer.names();
    }

    @Override
    public final String toString() {
        return action() + " " + key;
    }
}
