package dev.trestle.engine.operation.item;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import java.util.List;
import java.util.Map;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">
 * TransactWriteItems</a>: all of up to 100 writes and checks, or none.
 */
public final class TransactWriteItems implements Operation {

    private final Database database;
    private final TransactionWriter writer;

    /** The operation on the database given. */
    public TransactWriteItems(Database database) {
        this.database = database;
        this.writer = new TransactionWriter(database, name());
    }

    @Override
    public String name() {
        return "TransactWriteItems";
    }

    @Override
    public Structure run(Structure request) {
        List<RequestedWrite> requested = request.structures("TransactItems").stream()
                .map(TransactWriteItems::action)
                .toList();
        requireSize(request);
        return writer.write(request, () -> {
            requested.forEach(write -> write.requireKeyContents(database));
            return TransactionActions.all(requested, write -> write.in(database));
        });
    }

    private static RequestedWrite action(Structure action) {
        if (action.members().size() != 1) {
            throw RequestErrors.notOneTransactionAction();
        }
        Map.Entry<String, Object> only = action.members().entrySet().iterator().next();
        Structure request = (Structure) only.getValue();
        return switch (only.getKey()) {
            case "Put" -> WriteRequests.put(request);
            case "Update" -> WriteRequests.update(request);
            case "Delete" -> WriteRequests.delete(request);
            case "ConditionCheck" -> WriteRequests.check(request);
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
