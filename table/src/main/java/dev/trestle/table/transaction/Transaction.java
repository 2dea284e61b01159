package dev.trestle.table.transaction;

import dev.trestle.table.FailedAction;
import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.TransactionFailedException;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Operation;
import dev.trestle.table.call.OperationKind;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.expression.Condition;
import dev.trestle.table.plan.CapacityEstimate;
import dev.trestle.table.plan.Plan;
import dev.trestle.table.plan.PlannedExpression;
import dev.trestle.table.plan.Reach;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Check;
import dev.trestle.table.write.Create;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.ItemWrite;
import dev.trestle.table.write.JointWrite;
import dev.trestle.table.write.Put;
import dev.trestle.table.write.Update;
import dev.trestle.table.write.Write;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * 1 to 100 writes and checks of different items, of which all happen or none does. Immutable: each method gives another
 * transaction, and nothing is sent before {@link #commit}. See "Managing complex workflows with DynamoDB transactions",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transactions.html
 */
public final class Transaction {

    private static final int MOST_ACTIONS = 100;
    private static final int LONGEST_TOKEN = 36;

    private final BoundTable table;
    private final List<Write<?>> writes;
    private final @Nullable String token;

    private Transaction(BoundTable table, List<Write<?>> writes, @Nullable String token) {
        this.table = table;
        this.writes = writes;
        this.token = token;
    }

    /** A transaction that does nothing yet. */
    public static Transaction on(BoundTable table) {
        return new Transaction(table, List.of(), null);
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

    /** Asks that there is an item which the transaction does not write, as for what is to belong to it. */
    public Transaction checkExists(EntityKey<?> key) {
        return with(Check.exists(table, key));
    }

    /** Asks that an item which the transaction does not write meets a condition. */
    public <E> Transaction check(EntityKey<E> key, Condition<E> condition) {
        return with(Check.of(table, key, condition));
    }

    private Transaction with(Write<?> write) {
        return new Transaction(
                table, Stream.concat(writes.stream(), Stream.of(write)).toList(), token);
    }

    /**
     * Gives the transaction a token, by which DynamoDB knows it again for ten minutes: sent twice, it happens once. Without
     * one, the SDK makes one up for each commit, so that only its own retries are safe. Of an entity with unique attributes
     * whose values it changes or releases, a second commit is another transaction and is refused as such.
     *
     * @param clientToken 1 to 36 characters
     */
    public Transaction withToken(String clientToken) {
        if (clientToken.isEmpty() || clientToken.length() > LONGEST_TOKEN) {
            throw new InvalidOperationException("the transaction's token \"" + clientToken + "\" has "
                    + clientToken.length() + " characters; DynamoDB takes 1 to " + LONGEST_TOKEN);
        }
        return new Transaction(table, writes, clientToken);
    }

    /**
     * The request that {@link #commit} sends, without those actions on guards of unique attributes that depend on what is
     * stored, and without the token that the SDK makes up.
     *
     * @throws InvalidOperationException if there are no actions, more than 100, two about the same item, or one about a
     *     table that is bound to another client
     */
    public TransactWriteItemsRequest request() {
        return joint().request();
    }

    private JointWrite joint() {
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
        return new JointWrite(table, writes, token, false);
    }

    /** What would be asked of DynamoDB, and what that would cost; asks nothing. */
    public Plan plan() {
        TransactWriteItemsRequest request = request();
        CapacityEstimate capacity = writes.stream()
                .map(write -> write instanceof ItemWrite<?> itemWrite
                        ? itemWrite.plan().capacity()
                        : CapacityEstimate.ofWrite(1, 0))
                .reduce(CapacityEstimate::plus)
                .orElseThrow()
                .inTransaction();
        Plan plan = Plan.of("TransactWriteItems", table.name(), Reach.ITEMS, request, capacity);
        for (Write<?> write : writes) {
            if (write instanceof ItemWrite<?> itemWrite) {
                for (PlannedExpression expression : itemWrite.plan().expressions()) {
                    plan = plan.expression(write + ": " + expression.kind(), expression.text(), Map.of(), Map.of());
                }
            }
        }
        return plan;
    }

    /** One client sends it all, and to where that one leads. */
    private void refuseOtherClient(int action) {
        Write<?> write = writes.get(action);
        if (!write.table().sharesClientsWith(table)) {
            throw new InvalidOperationException(
                    "action " + (action + 1) + ", " + write + ", is about a table with another client than the"
                            + " transaction's own, which would write it elsewhere."
                            + " Begin the transaction on that table, or bind both"
                            + " tables to one client");
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
        table.run(Operation.of(OperationKind.TRANSACTION, table), exchange());
    }

    /** The same without holding a thread; the future completes exceptionally with what {@link #commit} would throw. */
    public CompletableFuture<Void> commitAsync() {
        return table.runAsync(Operation.of(OperationKind.TRANSACTION, table), exchange())
                .thenAccept(nothing -> {});
    }

    private Exchange<JointWrite.Result> exchange() {
        return joint().run().map(result -> {
            if (result.cancellation() != null) {
                List<FailedAction> failures = result.failures().stream()
                        .map(JointWrite.Failure::action)
                        .toList();
                throw new TransactionFailedException(failures, writes.size(), result.cancellation());
            }
            return result;
        });
    }
}
