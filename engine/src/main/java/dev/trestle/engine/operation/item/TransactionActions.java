package dev.trestle.engine.operation.item;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.GlobalTableErrors;
import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.error.ThrottlingErrors;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Weather;
import dev.trestle.engine.table.ItemLocks;
import dev.trestle.engine.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules for the actions of one transaction. */
public final class TransactionActions {

    /** The most bytes that the items of a transaction may have together. */
    private static final long MAX_BYTES = 4L * 1024 * 1024;

    private static final Structure NO_REASON =
            Structure.builder().put("Code", "None").build();

    private TransactionActions() {}

    /**
     * Takes the step with all actions, even when one has failed.
     *
     * @throws ServiceException a TransactionCanceledException with one reason for each action, if one has failed
     */
    public static <A, B> List<B> all(List<A> actions, Function<A, B> step) {
        List<B> results = new ArrayList<>(actions.size());
        List<Structure> reasons = new ArrayList<>(actions.size());
        for (A action : actions) {
            try {
                results.add(step.apply(action));
                reasons.add(NO_REASON);
            } catch (ServiceException e) {
                reasons.add(reason(e));
            }
        }
        if (results.size() < actions.size()) {
            throw cancelled(reasons);
        }
        return results;
    }

    /**
     * Reads items as they are at one moment.
     *
     * @return the items in the order of the reads; {@link Item#EMPTY} for one that does not exist
     * @throws ServiceException a ValidationException if two reads are of one item, or if the items are too large together
     */
    public static List<Item> readAll(Database database, List<KeyRead> reads) {
        requireTransactional(reads.stream().map(KeyRead::table));
        List<ItemLocks.Address> addresses = reads.stream().map(KeyRead::address).toList();
        requireDistinct(addresses);
        Weather weather = database.weather();
        if (weather != null) {
            admit(weather, reads, read -> weather.admitRead(read.table(), null, null));
        }
        List<Item> found = database.locks()
                .holdingAll(
                        addresses,
                        () -> reads.stream()
                                .map(read -> Objects.requireNonNullElse(read.find(), Item.EMPTY))
                                .toList());
        requireSize(found.stream().mapToLong(Item::size).sum());
        return found;
    }

    /**
     * Lets a transaction pass if all of its actions do, and none meets another transaction.
     *
     * @throws ServiceException a TransactionCanceledException if not
     */
    static <A> void admit(Weather weather, List<A> actions, Consumer<A> step) {
        int conflicting = weather.conflictingAction(actions.size());
        all(IntStream.range(0, actions.size()).boxed().toList(), place -> {
            if (place == conflicting) {
                throw ThrottlingErrors.transactionConflict();
            }
            step.accept(actions.get(place));
            return place;
        });
    }

    /**
     * Refuses tables with multi-Region strong consistency, which has no transactions.
     *
     * @throws ServiceException a ValidationException
     */
    static void requireTransactional(Stream<Table> tables) {
        if (tables.anyMatch(table -> table.definition().features().replication().strong())) {
            throw GlobalTableErrors.noTransactions();
        }
    }

    /**
     * Refuses a transaction over 4 MB.
     *
     * @throws ServiceException a ValidationException
     */
    public static void requireSize(long bytes) {
        if (bytes > MAX_BYTES) {
            throw RequestErrors.transactionTooLarge();
        }
    }

    /**
     * Refuses two actions on one item.
     *
     * @throws ServiceException a ValidationException
     */
    public static void requireDistinct(List<ItemLocks.Address> addresses) {
        if (Set.copyOf(addresses).size() < addresses.size()) {
            throw RequestErrors.duplicateTransactionItems();
        }
    }

    private static Structure reason(ServiceException error) {
        String code = switch (error.type()) {
            case CONDITIONAL_CHECK_FAILED -> "ConditionalCheckFailed";
            case DUPLICATE_ITEM -> "DuplicateItem";
            case ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED -> "ItemCollectionSizeLimitExceeded";
            case PROVISIONED_THROUGHPUT_EXCEEDED -> "ProvisionedThroughputExceeded";
            case THROTTLING -> "ThrottlingError";
            case TRANSACTION_CONFLICT -> "TransactionConflict";
            case VALIDATION -> "ValidationError";
            default -> throw error;
        };
        return Structure.builder()
                .put("Code", code)
                .put("Message", error.getMessage())
                .put("Item", error.members().get("Item"))
                .build();
    }

    private static ServiceException cancelled(List<Structure> reasons) {
        String codes =
                reasons.stream().map(reason -> reason.requiredString("Code")).collect(Collectors.joining(", "));
        return new ServiceException(
                ErrorType.TRANSACTION_CANCELED,
                "Transaction cancelled, please refer cancellation reasons for specific reasons [" + codes + "]",
                Map.of("CancellationReasons", reasons));
    }
}
