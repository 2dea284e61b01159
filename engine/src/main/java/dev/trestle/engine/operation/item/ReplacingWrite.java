package dev.trestle.engine.operation.item;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Capacity;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.RenewedValidation;
import java.util.function.Function;

/**
 * PutItem and DeleteItem, which differ only in what they leave: a new item or none. See the API reference of <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html">PutItem</a> and <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html">DeleteItem</a>.
 */
public final class ReplacingWrite implements Operation {

    private final String name;
    private final Database database;
    private final Function<Structure, RequestedWrite> decode;
    private final ItemWriter writer;

    private ReplacingWrite(String name, Database database, Function<Structure, RequestedWrite> decode) {
        this.name = name;
        this.database = database;
        this.decode = decode;
        this.writer = new ItemWriter(database);
    }

    /** PutItem on the database given. */
    public static Operation put(Database database) {
        return new ReplacingWrite(
                "PutItem", database, request -> RenewedValidation.of(() -> WriteRequests.put(request)));
    }

    /** DeleteItem on the database given. */
    public static Operation delete(Database database) {
        return new ReplacingWrite("DeleteItem", database, WriteRequests::delete);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Structure run(Structure request) {
        ItemWrite write = decode.apply(request).in(database);
        WriteOutcome outcome = writer.write(write);
        Capacity capacity = Capacity.of(write.table());
        outcome.addTo(capacity);
        boolean returnsOld = "ALL_OLD".equals(request.string("ReturnValues"));
        return Structure.builder()
                .put("Attributes", returnsOld ? outcome.before() : null)
                .put("ConsumedCapacity", capacity.answer(request.string("ReturnConsumedCapacity")))
                .put("ItemCollectionMetrics", CollectionMetrics.of(write, request))
                .build();
    }
}
