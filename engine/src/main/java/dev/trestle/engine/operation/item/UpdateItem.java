package dev.trestle.engine.operation.item;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Capacity;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.RenewedValidation;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html">UpdateItem</a>. */
public final class UpdateItem implements Operation {

    private final Database database;
    private final ItemWriter writer;

    /** The operation on the database given. */
    public UpdateItem(Database database) {
        this.database = database;
        this.writer = new ItemWriter(database);
    }

    @Override
    public String name() {
        return "UpdateItem";
    }

    @Override
    public Structure run(Structure request) {
        RequestedWrite requested = RenewedValidation.of(() -> WriteRequests.update(request));
        ItemWrite write = requested.in(database);
        WriteOutcome outcome = writer.write(write);
        Capacity capacity = Capacity.of(write.table());
        outcome.addTo(capacity);
        return Structure.builder()
                .put("Attributes", outcome.returned(request.string("ReturnValues"), requested.update()))
                .put("ConsumedCapacity", capacity.answer(request.string("ReturnConsumedCapacity")))
                .put("ItemCollectionMetrics", CollectionMetrics.of(write, request))
                .build();
    }
}
