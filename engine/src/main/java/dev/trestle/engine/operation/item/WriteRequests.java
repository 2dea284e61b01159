package dev.trestle.engine.operation.item;

import dev.trestle.engine.error.ItemErrors;
import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.expression.Condition;
import dev.trestle.engine.expression.Update;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.ExpressionParameters;
import dev.trestle.engine.operation.Keys;
import dev.trestle.engine.table.KeyAttribute;
import dev.trestle.engine.table.Table;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the writes that a request asks for. A request for one item, an entry of a batch and an action of a transaction
 * say the same in members of the same names. Each is read in AWS's order: what can be told from the request comes before
 * its table is looked up. Statements say the same in their own way, and have the write made of its parts.
 */
public final class WriteRequests {

    private WriteRequests() {}

    static RequestedWrite put(Structure request) {
        ExpressionParameters expressions = ExpressionParameters.ofWrite(request);
        requireOldOrNothingReturned(request);
        Item item = putItem(request);
        Condition condition = condition(expressions);
        return requested(request, item, null, table -> {
            Key key = Keys.ofItem(table, item);
            Keys.checkIndexKeys(table, item);
            return new ItemWrite(table, key, item, condition, returnsOldOnFailure(request), before -> item);
        });
    }

    static RequestedWrite delete(Structure request) {
        ExpressionParameters expressions = ExpressionParameters.ofWrite(request);
        requireOldOrNothingReturned(request);
        Item key = required(request, "Key");
        Condition condition = condition(expressions);
        return requested(request, key, null, table -> delete(table, key, condition, returnsOldOnFailure(request)));
    }

    static RequestedWrite update(Structure request) {
        ExpressionParameters expressions = ExpressionParameters.ofUpdate(request);
        Item key = required(request, "Key");
        Update update = expressions.update();
        Condition condition = condition(expressions);
        return requested(
                request, key, update, table -> update(table, key, update, condition, returnsOldOnFailure(request)));
    }

    static RequestedWrite check(Structure request) {
        ExpressionParameters expressions = ExpressionParameters.ofWrite(request);
        Item key = required(request, "Key");
        Condition condition = condition(expressions);
        return requested(request, key, null, table -> check(table, key, condition, returnsOldOnFailure(request)));
    }

    /** An entry of a batch, whose table the batch names. */
    static RequestedWrite entry(String tableName, Structure entry) {
        Structure put = entry.structure("PutRequest");
        Structure delete = entry.structure("DeleteRequest");
        if (put != null && delete != null) {
            throw ItemErrors.severalDataTypes();
        }
        if (put != null) {
            Item item = putItem(put);
            return new RequestedWrite(tableName, item, null, table -> {
                Key key = Keys.ofBatchItem(table, item);
                Keys.checkIndexKeys(table, item);
                return new ItemWrite(table, key, item, null, false, before -> item);
            });
        }
        if (delete != null) {
            Item key = required(delete, "Key");
            return new RequestedWrite(tableName, key, null, table -> delete(table, key, null, false));
        }
        throw ItemErrors.noDataType();
    }

    /**
     * Puts the item of a record, which has the members of a PutItem request that say what is put and on which condition.
     * The item that is there comes back with the error if the condition does not hold.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if the condition or the item is not valid
     */
    public static ItemWrite put(Table table, Structure record) {
        ExpressionParameters expressions = ExpressionParameters.ofWrite(record);
        Item item = required(record, "Item");
        return put(table, item, condition(expressions), true);
    }

    /**
     * Puts an item in the place of one that may be there.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if the item cannot be in the table
     */
    public static ItemWrite put(Table table, Item item, @Nullable Condition condition, boolean returnOldOnFailure) {
        requireStorable(item);
        Key key = Keys.ofItem(table, item);
        Keys.checkIndexKeys(table, item);
        return new ItemWrite(table, key, item, condition, returnOldOnFailure, before -> item);
    }

    /**
     * Adds an item. Unlike a put, this fails if it exists, as a statement does: with an error of its own.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if the item cannot be in the table
     */
    public static ItemWrite insert(Table table, Item item) {
        requireStorable(item);
        Key key = Keys.ofItem(table, item);
        Keys.checkIndexKeys(table, item);
        return new ItemWrite(table, key, item, null, false, before -> {
            if (before != null) {
                throw StatementErrors.duplicateItem();
            }
            return item;
        });
    }

    /**
     * Updates the item of that key, or makes it if the condition lets it.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is no key of the table, or if the
     *     update is of the key
     */
    public static ItemWrite update(
            Table table, Item key, @Nullable Update update, @Nullable Condition condition, boolean returnOldOnFailure) {
        Key kept = Keys.ofKey(table, key);
        if (update != null) {
            refuseKeysIn(update, table);
        }
        return new ItemWrite(table, kept, key, condition, returnOldOnFailure, before -> updated(key, update, before));
    }

    /**
     * Checks the item of that key and leaves it as it is.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is no key of the table
     */
    public static ItemWrite check(Table table, Item key, @Nullable Condition condition, boolean returnOldOnFailure) {
        return new ItemWrite(table, Keys.ofKey(table, key), key, condition, returnOldOnFailure, before -> before);
    }

    /**
     * Deletes the item of that key.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is no key of the table
     */
    public static ItemWrite delete(Table table, Item key, @Nullable Condition condition, boolean returnOldOnFailure) {
        return new ItemWrite(table, Keys.ofKey(table, key), key, condition, returnOldOnFailure, before -> null);
    }

    private static @Nullable Item updated(Item key, @Nullable Update update, @Nullable Item before) {
        if (update == null) {
            return before == null ? key : before;
        }
        if (before == null && !update.makesItem()) {
            return null;
        }
        return update.apply(before == null ? key : before);
    }

    private static void refuseKeysIn(Update update, Table table) {
        for (KeyAttribute attribute : table.keySpace().attributes()) {
            if (update.attributeNames().contains(attribute.name())) {
                throw RequestErrors.updateOfKey(attribute.name());
            }
        }
    }

    private static RequestedWrite requested(
            Structure request, Item given, @Nullable Update update, Function<Table, ItemWrite> toTable) {
        return new RequestedWrite(request.requiredString("TableName"), given, update, toTable);
    }

    private static @Nullable Condition condition(ExpressionParameters expressions) {
        Condition condition = expressions.condition();
        expressions.requireAllUsed();
        return condition;
    }

    private static void requireOldOrNothingReturned(Structure request) {
        String returnValues = request.string("ReturnValues");
        if (returnValues != null && !returnValues.equals("ALL_OLD") && !returnValues.equals("NONE")) {
            throw RequestErrors.returnValuesNotAllowed();
        }
    }

    private static boolean returnsOldOnFailure(Structure request) {
        return "ALL_OLD".equals(request.string("ReturnValuesOnConditionCheckFailure"));
    }

    private static Item putItem(Structure request) {
        Item item = required(request, "Item");
        requireStorable(item);
        return item;
    }

    /** Refuses an item that no table takes. */
    private static void requireStorable(Item item) {
        if (item.contains("")) {
            throw ItemErrors.emptyAttributeName();
        }
        if (item.size() > ItemWrite.MAX_ITEM_BYTES) {
            throw ItemErrors.itemTooLarge();
        }
    }

    private static Item required(Structure request, String member) {
        return Objects.requireNonNull(request.item(member), member);
    }
}
