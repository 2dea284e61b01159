package dev.trestle.engine.operation.item;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.table.ItemLocks;
import java.util.List;
import java.util.Set;

/** The rules for the actions of one transaction. */
final class TransactionActions {

    /** The most bytes that the items of a transaction may have together. */
    static final long MAX_BYTES = 4L * 1024 * 1024;

    private TransactionActions() {}

    /** Refuses two actions on one item. */
    static void requireDistinct(List<ItemLocks.Address> addresses) {
        if (Set.copyOf(addresses).size() < addresses.size()) {
            throw RequestErrors.duplicateTransactionItems();
        }
    }
}
