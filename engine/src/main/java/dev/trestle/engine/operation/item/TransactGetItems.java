package dev.trestle.engine.operation.item;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.CapacityByTable;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html">TransactGetItems</a>:
 * the items as they were at one moment.
 */
public final class TransactGetItems implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public TransactGetItems(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "TransactGetItems";
    }

    @Override
    public Structure run(Structure request) {
        List<RequestedRead> requested = request.structures("TransactItems").stream()
                .map(action -> RequestedRead.of(Objects.requireNonNull(action.structure("Get"))))
                .toList();
        requested.forEach(read -> read.requireKeyContents(database));
        List<KeyRead> reads = TransactionActions.all(requested, read -> read.in(database));
        List<Item> found = TransactionActions.readAll(database, reads);
        CapacityByTable capacity = CapacityByTable.ofTransaction();
        List<Structure> responses = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            KeyRead read = reads.get(i);
            Item item = found.get(i);
            capacity.of(read.table()).readTable(item.size(), true);
            Item projected = read.project(item);
            boolean nothing = projected == null || projected.isEmpty();
            responses.add(
                    Structure.builder().put("Item", nothing ? null : projected).build());
        }
        capacity.charge(database.weather());
        return Structure.builder()
                .put("Responses", responses)
                .put("ConsumedCapacity", capacity.answer(request.string("ReturnConsumedCapacity")))
                .build();
    }
}
