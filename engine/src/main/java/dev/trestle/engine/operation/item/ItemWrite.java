package dev.trestle.engine.operation.item;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ItemErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.expression.Condition;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.operation.Keys;
import dev.trestle.engine.table.ItemLocks;
import dev.trestle.engine.table.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A write of one item that a request asks for.
 *
 * @param table the table
 * @param key the bytes of the item's key
 * @param keyed the key's attributes, maybe among others
 * @param condition what must hold for the item as it is, or null
 * @param returnOldOnFailure whether the item is returned when the condition does not hold
 * @param change what becomes of the item
 */
public record ItemWrite(
        Table table, Key key, Item keyed, @Nullable Condition condition, boolean returnOldOnFailure, Change change) {

    /** The most bytes that an item may have. */
    static final int MAX_ITEM_BYTES = 400 * 1024;

    /** Where the item is. */
    public ItemLocks.Address address() {
        return new ItemLocks.Address(table, key);
    }

    /**
     * The item after the write; null if there is none.
     *
     * @throws ServiceException if the condition does not hold or the item would not be allowed; then nothing is written
     */
    @Nullable Item after(@Nullable Item before) {
        if (condition != null && !condition.test(before == null ? Item.EMPTY : before)) {
            Map<String, Object> members = before != null && returnOldOnFailure ? Map.of("Item", before) : Map.of();
            throw new ServiceException(ErrorType.CONDITIONAL_CHECK_FAILED, "The conditional request failed", members);
        }
        Item after = change.apply(before);
        if (after != null && isConstrained(after) && !after.equals(before)) {
            if (after.size() > MAX_ITEM_BYTES) {
                throw ItemErrors.itemToUpdateTooLarge();
            }
            Keys.checkUpdatedIndexKeys(table(), before, after);
        }
        return after;
    }

    /** Whether the item might not be allowed; if not, it need not be compared with what was there before. */
    private boolean isConstrained(Item after) {
        return after.size() > MAX_ITEM_BYTES
                || !table.definition().indexes().isEmpty()
                || !table.definition().vectorIndexes().isEmpty();
    }

    /** What becomes of an item; null stands for no item. */
    @FunctionalInterface
    public interface Change {

        /** The item after the write, given the one before. */
        @Nullable Item apply(@Nullable Item before);
    }
}
