package dev.trestle.engine.operation.item;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.table.ItemLocks;
import dev.trestle.engine.table.Table;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules for the actions of one transaction. */
final class TransactionActions {

    /** The most bytes that the items of a transaction may have together. */
    static final long MAX_BYTES = 4L * 1024 * 1024;

    private TransactionActions() {}

    /** Refuses two actions on one item. */
    static void requireDistinct(List<ItemLocks.Address> addresses) {
        Set<Item> distinct = new HashSet<>();
        for (ItemLocks.Address address : addresses) {
            if (!distinct.add(new Item(address.table(), ByteBuffer.wrap(address.key())))) {
                throw RequestErrors.duplicateTransactionItems();
            }
        }
    }

    private record Item(Table table, ByteBuffer key) {}
}
