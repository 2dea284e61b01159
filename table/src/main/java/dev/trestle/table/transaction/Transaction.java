package dev.trestle.table.transaction;

import dev.trestle.table.FailedAction;
import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.TransactionFailedException;
import dev.trestle.table.TrestleException;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Call;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.expression.Condition;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Check;
import dev.trestle.table.write.Create;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Put;
import dev.trestle.table.write.Update;
import dev.trestle.table.write.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * 1 to 100 writes and checks of different items, of which all happen or none does. Immutable: each method gives another
 * transaction, and nothing is sent before {@link #commit}. See "Managing complex workflows with DynamoDB transactions",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transactions.html
 */
public final class Transaction {

    private static final int MOST_ACTIONS = 100;

    private final BoundTable table;
    private final List<Write<?>> writes;

    private Transaction(BoundTable table, List<Write<?>> writes) {
        this.table = table;
        this.writes = writes;
    }

    /** A transaction that does nothing yet. */
    public static Transaction on(BoundTable table) {
        return new Transaction(table, List.of());
    }

    /** Stores a record where there is no item yet. */
    public <E> Transaction create(EntityTable<E> entities, E entity) {
        return with(entities.prepareCreate(entity));
    }

    /** Stores a record where there is no item yet. */
    public Transaction create(Create<?> create) {
        return with(create);
    }

    /** Stores a record in place of what is there. */
    public <E> Transaction put(EntityTable<E> entities, E entity) {
        return with(entities.preparePut(entity));
    }

    /** Stores a record in place of what is there. */
    public Transaction put(Put<?> put) {
        return with(put);
    }

    /** Changes attributes of an item. */
    public Transaction update(Update<?> update) {
        return with(update);
    }

    /** Deletes an item. */
    public Transaction delete(EntityKey<?> key) {
        return with(Delete.of(table, key));
    }

    /** Deletes an item. */
    public Transaction delete(Delete<?> delete) {
        return with(delete);
    }

    /** Asks that an item which the transaction does not write meets a condition. */
    public <E> Transaction check(EntityKey<E> key, Condition<E> condition) {
        return with(Check.of(table, key, condition));
    }

    private Transaction with(Write<?> write) {
        return new Transaction(
                table, Stream.concat(writes.stream(), Stream.of(write)).toList());
    }

    /**
     * The request that {@link #commit} sends, without the token by which the SDK makes its retries safe.
     *
     * @throws InvalidOperationException if there are no actions, more than 100, two about the same item, or one about a
     *     table that is bound to another client
     */
    public TransactWriteItemsRequest request() {
        if (writes.isEmpty()) {
            throw new InvalidOperationException("the transaction has no actions; say what to write or to check");
        }
        if (writes.size() > MOST_ACTIONS) {
            throw new InvalidOperationException("the transaction has " + writes.size()
                    + " actions; DynamoDB takes 1 to " + MOST_ACTIONS + ". Split it where the parts may happen alone");
        }
        for (int i = 0; i < writes.size(); i++) {
            refuseOtherClient(i);
            for (int j = 0; j < i; j++) {
                refuseSameItem(j, i);
            }
        }
        return TransactWriteItemsRequest.builder()
                .transactItems(writes.stream().map(Write::transactWriteItem).toList())
                .returnConsumedCapacity(table.returnConsumedCapacity())
                .build();
    }

    /** One client sends it all, and to where that one leads. */
    private void refuseOtherClient(int action) {
        Write<?> write = writes.get(action);
        if (write.table().client() != table.client()) {
            throw new InvalidOperationException(
                    "action " + (action + 1) + ", " + write + ", is about a table with another"
                            + " client than the transaction's own, which would write it elsewhere. Begin the transaction on that"
                            + " table, or bind both tables to one client");
        }
    }

    private void refuseSameItem(int earlier, int later) {
        Write<?> first = writes.get(earlier);
        Write<?> second = writes.get(later);
        if (first.key().equals(second.key())
                && first.table().name().equals(second.table().name())) {
            throw new InvalidOperationException(
                    "actions " + (earlier + 1) + ", " + first + ", and " + (later + 1) + ", "
                            + second
                            + ", are about the same item; a transaction takes one action for each item. Join them, with"
                            + " when(...) in place of a check");
        }
    }

    /**
     * Does everything or nothing.
     *
     * @throws TransactionFailedException if an action stands in the way; it names each that does
     */
    public void commit() {
        TransactWriteItemsRequest request = request();
        TransactWriteItemsResponse response;
        try {
            response = table.client().transactWriteItems(request);
        } catch (TransactionCanceledException e) {
            List<FailedAction> failures = failures(e);
            if (failures.isEmpty()) {
                throw e;
            }
            throw new TransactionFailedException(failures, writes.size(), e);
        }
        table.answered(new Call(
                "TransactWriteItems",
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                BoundTable.units(response.consumedCapacity())));
    }

    private List<FailedAction> failures(TransactionCanceledException cancelled) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        List<FailedAction> failures = new ArrayList<>();
        for (int i = 0; i < Math.min(reasons.size(), writes.size()); i++) {
            CancellationReason reason = reasons.get(i);
            Write<?> write = writes.get(i);
            if (!"None".equals(reason.code())) {
                failures.add(failure(i + 1, write, reason));
            }
        }
        return failures;
    }

    private static FailedAction failure(int number, Write<?> write, CancellationReason reason) {
        Optional<TrestleException> refusal = "ConditionalCheckFailed".equals(reason.code())
                ? Optional.of(write.refusal(reason.hasItem() ? reason.item() : Map.of(), null))
                : Optional.empty();
        String explanation = refusal.map(Throwable::getMessage)
                .or(() -> Optional.ofNullable(reason.message()))
                .orElse("DynamoDB says no more");
        return new FailedAction(
                number,
                write.action(),
                write.key().schema().name(),
                write.key().describe(),
                reason.code(),
                explanation,
                refusal);
    }
}
