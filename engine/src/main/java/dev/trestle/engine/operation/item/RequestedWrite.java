package dev.trestle.engine.operation.item;

import dev.trestle.engine.expression.Update;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Keys;
import dev.trestle.engine.table.Table;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A write as its request states it, checked as far as that goes without its table.
 *
 * @param tableName the table's name or ARN
 * @param given the item that is put, or the attributes of the key
 * @param update what an update does, if the request says so
 * @param toTable checks the write against its table; throws a ServiceException if it does not fit
 */
record RequestedWrite(
        String tableName, Item given, @Nullable Update update, Function<Table, ItemWrite> toTable) {

    /**
     * Refuses empty values in keys, which AWS finds before it begins with a transaction.
     *
     * @throws dev.trestle.engine.error.ServiceException if there are any, or if there is no such table
     */
    void requireKeyContents(Database database) {
        Keys.requireContents(database.table(tableName), given);
    }

    /**
     * The write of the table that has the name.
     *
     * @throws dev.trestle.engine.error.ServiceException if there is no such table, or the write does not fit its keys
     */
    ItemWrite in(Database database) {
        return toTable.apply(database.table(tableName));
    }
}
