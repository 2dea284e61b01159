package dev.trestle.engine.operation.item;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.CapacityByTable;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.table.token.TransactionTokens;
import java.util.List;
import java.util.function.Supplier;

/** Carries out write transactions, once for each client token. */
public final class TransactionWriter {

    private final Database database;
    private final ItemWriter writer;
    private final String operation;

    /** A writer for the operation of that name, whose tokens are its own. */
    public TransactionWriter(Database database, String operation) {
        this.database = database;
        this.writer = new ItemWriter(database);
        this.operation = operation;
    }

    /**
     * Carries out a request's writes, all or none of them, unless it came before with the same client token.
     *
     * @param writes the request's writes; asked for once it is known that they are to be carried out
     * @return what the request asks to be told of capacity and item collections
     * @throws dev.trestle.engine.error.ServiceException an IdempotentParameterMismatchException if the token came before
     *     with another request, or what is wrong with the transaction
     */
    public Structure write(Structure request, Supplier<List<ItemWrite>> writes) {
        String token = request.string("ClientRequestToken");
        if (token == null) {
            return commit(request, writes.get(), (batch, outcome) -> {});
        }
        return database.tokens()
                .once(
                        operation + "/" + token,
                        RequestDigest.of(request),
                        staging -> commit(request, writes.get(), staging),
                        outcome -> RememberedTransaction.of(outcome).answer(database, request));
    }

    private Structure commit(Structure request, List<ItemWrite> writes, TransactionTokens.Staging staging) {
        TransactionActions.requireTransactional(writes.stream().map(ItemWrite::table));
        TransactionActions.requireDistinct(
                writes.stream().map(ItemWrite::address).toList());
        List<WriteOutcome> outcomes = writer.writeAll(
                writes,
                (batch, staged) -> staging.stage(
                        batch, () -> RememberedTransaction.of(writes, staged).toItem()));
        CapacityByTable written = CapacityByTable.ofTransaction();
        CollectionMetrics collections = new CollectionMetrics();
        for (int i = 0; i < writes.size(); i++) {
            ItemWrite write = writes.get(i);
            outcomes.get(i).addTo(written.of(write.table()));
            collections.add(write.table(), write.keyed());
        }
        return Structure.builder()
                .put("ConsumedCapacity", written.answer(request.string("ReturnConsumedCapacity")))
                .put("ItemCollectionMetrics", collections.answer(request))
                .build();
    }
}
