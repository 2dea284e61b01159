package dev.trestle.engine.operation.item;

import dev.trestle.engine.expression.Projection;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.ExpressionParameters;
import dev.trestle.engine.operation.Keys;
import dev.trestle.engine.table.ItemLocks;
import dev.trestle.engine.table.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A read of one item as its request states it, checked as far as that goes without its table.
 *
 * @param tableName the table's name or ARN
 * @param key the attributes of the key
 * @param projection the part of the item that is wanted; null for all of it
 */
record RequestedRead(String tableName, Item key, @Nullable Projection projection) {

    /** The read that a GetItem, or an action of TransactGetItems, asks for. */
    static RequestedRead of(Structure request) {
        ExpressionParameters expressions = ExpressionParameters.ofGet(request);
        Item key = Objects.requireNonNull(request.item("Key"), "Key");
        return new RequestedRead(request.requiredString("TableName"), key, projection(expressions));
    }

    static @Nullable Projection projection(ExpressionParameters expressions) {
        Projection projection = expressions.projection();
        expressions.requireAllUsed();
        return projection;
    }

    /**
     * Refuses empty values in the key, which AWS finds before it begins with a transaction.
     *
     * @throws dev.trestle.engine.error.ServiceException if there are any, or if there is no such table
     */
    void requireKeyContents(Database database) {
        Keys.requireContents(database.table(tableName), key);
    }

    /**
     * The read of the table that has the name.
     *
     * @throws dev.trestle.engine.error.ServiceException if there is no such table, or it has other keys
     */
    KeyRead in(Database database) {
        Table table = database.table(tableName);
        return new KeyRead(new ItemLocks.Address(table, Keys.ofKey(table, key)), projection);
    }
}
