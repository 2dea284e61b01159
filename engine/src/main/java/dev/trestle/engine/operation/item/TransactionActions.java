package dev.trestle.engine.operation.item;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.table.ItemLocks;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The rules for the actions of one transaction. */
public final class TransactionActions {

    /** The most bytes that the items of a transaction may have together. */
    private static final long MAX_BYTES = 4L * 1024 * 1024;

    private TransactionActions() {}

    /**
     * Reads items as they are at one moment.
     *
     * @return the items in the order of the reads; {@link Item#EMPTY} for one that does not exist
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if two reads are of one item, or if the
     *     items are too large together
     */
    public static List<Item> readAll(ItemLocks locks, List<KeyRead> reads) {
        List<ItemLocks.Address> addresses = reads.stream().map(KeyRead::address).toList();
        requireDistinct(addresses);
        List<Item> found = locks.holdingAll(
                addresses,
                () -> reads.stream()
                        .map(read -> Objects.requireNonNullElse(read.find(), Item.EMPTY))
                        .toList());
        requireSize(found.stream().mapToLong(Item::size).sum());
        return found;
    }

    /**
     * Refuses a transaction over 4 MB.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException
     */
    public static void requireSize(long bytes) {
        if (bytes > MAX_BYTES) {
            throw RequestErrors.transactionTooLarge();
        }
    }

    /**
     * Refuses two actions on one item.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException
     */
    public static void requireDistinct(List<ItemLocks.Address> addresses) {
        if (Set.copyOf(addresses).size() < addresses.size()) {
            throw RequestErrors.duplicateTransactionItems();
        }
    }
}
