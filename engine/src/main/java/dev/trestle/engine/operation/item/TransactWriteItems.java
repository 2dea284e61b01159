package dev.trestle.engine.operation.item;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.CapacityByTable;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import java.util.List;
import java.util.Map;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">
 * TransactWriteItems</a>: all of up to 100 writes and checks, or none.
 */
public final class TransactWriteItems implements Operation {

    private final WriteRequests requests;
    private final ItemWriter writer;
    private final ClientTokens tokens;

    /** The operation on the database given. */
    public TransactWriteItems(Database database) {
        this.requests = new WriteRequests(database);
        this.writer = new ItemWriter(database);
        this.tokens = new ClientTokens(database.clock());
    }

    @Override
    public String name() {
        return "TransactWriteItems";
    }

    @Override
    public Structure run(Structure request) {
        return tokens.once(request.string("ClientRequestToken"), request, () -> commit(request));
    }

    private Structure commit(Structure request) {
        List<ItemWrite> writes =
                request.structures("TransactItems").stream().map(this::action).toList();
        TransactionActions.requireDistinct(
                writes.stream().map(ItemWrite::address).toList());
        requireSize(request);
        List<WriteOutcome> outcomes = writer.writeAll(writes);
        CapacityByTable capacity = CapacityByTable.ofTransaction();
        for (int i = 0; i < writes.size(); i++) {
            outcomes.get(i).addTo(capacity.of(writes.get(i).table()));
        }
        return Structure.builder()
                .put("ConsumedCapacity", capacity.answer(request.string("ReturnConsumedCapacity")))
                .build();
    }

    private ItemWrite action(Structure action) {
        if (action.members().size() != 1) {
            throw RequestErrors.notOneTransactionAction();
        }
        Map.Entry<String, Object> only = action.members().entrySet().iterator().next();
        Structure request = (Structure) only.getValue();
        return switch (only.getKey()) {
            case "Put" -> requests.put(request);
            case "Update" -> requests.update(request);
            case "Delete" -> requests.delete(request);
            case "ConditionCheck" -> requests.check(request);
            default -> throw RequestErrors.notOneTransactionAction();
        };
    }

    /** What is known of the items' sizes from the request alone: those that are put. */
    private static void requireSize(Structure request) {
        long bytes = 0;
        for (Structure action : request.structures("TransactItems")) {
            Structure put = action.structure("Put");
            Item item = put == null ? null : put.item("Item");
            bytes += item == null ? 0 : item.size();
        }
        TransactionActions.requireSize(bytes);
    }
}
