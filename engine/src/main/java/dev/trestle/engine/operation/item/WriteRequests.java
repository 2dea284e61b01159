package dev.trestle.engine.operation.item;

import dev.trestle.engine.error.ItemErrors;
import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.expression.Condition;
import dev.trestle.engine.expression.Update;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.ExpressionParameters;
import dev.trestle.engine.operation.Keys;
import dev.trestle.engine.table.ItemLocks;
import dev.trestle.engine.table.KeyAttribute;
import dev.trestle.engine.table.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the writes that a request asks for. A request for one item, an entry of a batch and an action of a transaction
 * say the same in members of the same names; statements say it in their own way, and have the write made of its parts.
 */
public final class WriteRequests {

    private static final String CONDITION = "ConditionExpression";

    private final Database database;

    WriteRequests(Database database) {
        this.database = database;
    }

    ItemWrite put(Structure request) {
        Item item = required(request, "Item");
        if (item.size() > ItemWrite.MAX_ITEM_BYTES) {
            throw ItemErrors.itemTooLarge();
        }
        Condition condition = condition(request);
        return put(database.table(tableName(request)), item, condition, returnsOldOnFailure(request));
    }

    /**
     * Adds an item. Unlike a put, this fails if it exists, as a statement does: with an error of its own.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if the item cannot be in the table
     */
    public static ItemWrite insert(Table table, Item item) {
        if (item.size() > ItemWrite.MAX_ITEM_BYTES) {
            throw ItemErrors.itemTooLarge();
        }
        Key key = Keys.ofItem(table, item);
        Keys.checkIndexKeys(table, item);
        return write(table, key, null, false, before -> {
            if (before != null) {
                throw StatementErrors.duplicateItem();
            }
            return item;
        });
    }

    ItemWrite put(Table table, Item item, @Nullable Condition condition, boolean returnOldOnFailure) {
        Key key = Keys.ofItem(table, item);
        Keys.checkIndexKeys(table, item);
        return write(table, key, condition, returnOldOnFailure, before -> item);
    }

    ItemWrite delete(Structure request) {
        Item key = required(request, "Key");
        Condition condition = condition(request);
        return delete(database.table(tableName(request)), key, condition, returnsOldOnFailure(request));
    }

    /**
     * Deletes the item of that key.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is no key of the table
     */
    public static ItemWrite delete(Table table, Item key, @Nullable Condition condition, boolean returnOldOnFailure) {
        return write(table, Keys.ofKey(table, key), condition, returnOldOnFailure, before -> null);
    }

    /** An update whose expressions have been read; null for an update expression that the request does not have. */
    ItemWrite update(Structure request, @Nullable Update update, @Nullable Condition condition) {
        Item key = required(request, "Key");
        return update(database.table(tableName(request)), key, update, condition, returnsOldOnFailure(request));
    }

    /**
     * Updates the item of that key, or makes it if the condition lets it.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is no key of the table, or if the
     *     update is of the key
     */
    public static ItemWrite update(
            Table table, Item key, @Nullable Update update, @Nullable Condition condition, boolean returnOldOnFailure) {
        if (update != null) {
            for (KeyAttribute attribute : table.keySpace().schema().attributes()) {
                if (update.attributeNames().contains(attribute.name())) {
                    throw RequestErrors.updateOfKey(attribute.name());
                }
            }
        }
        return write(table, Keys.ofKey(table, key), condition, returnOldOnFailure, before -> {
            Item base = before == null ? key : before;
            return update == null ? base : update.apply(base);
        });
    }

    ItemWrite update(Structure request) {
        ExpressionParameters expressions = ExpressionParameters.of(request, CONDITION, "UpdateExpression");
        Update update = expressions.update();
        Condition condition = expressions.condition();
        expressions.requireAllUsed();
        return update(request, update, condition);
    }

    ItemWrite check(Structure request) {
        Item key = required(request, "Key");
        Condition condition = condition(request);
        return check(database.table(tableName(request)), key, condition, returnsOldOnFailure(request));
    }

    /**
     * Checks the item of that key and leaves it as it is.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is no key of the table
     */
    public static ItemWrite check(Table table, Item key, @Nullable Condition condition, boolean returnOldOnFailure) {
        return write(table, Keys.ofKey(table, key), condition, returnOldOnFailure, before -> before);
    }

    private static ItemWrite write(
            Table table, Key key, @Nullable Condition condition, boolean returnOldOnFailure, ItemWrite.Change change) {
        return new ItemWrite(new ItemLocks.Address(table, key), condition, returnOldOnFailure, change);
    }

    private static @Nullable Condition condition(Structure request) {
        ExpressionParameters expressions = ExpressionParameters.of(request, CONDITION);
        Condition condition = expressions.condition();
        expressions.requireAllUsed();
        return condition;
    }

    private static boolean returnsOldOnFailure(Structure request) {
        return "ALL_OLD".equals(request.string("ReturnValuesOnConditionCheckFailure"));
    }

    private static String tableName(Structure request) {
        return request.requiredString("TableName");
    }

    private static Item required(Structure request, String member) {
        return Objects.requireNonNull(request.item(member), member);
    }
}
