package dev.trestle.engine.operation.item;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Capacity;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.Unsupported;
import java.util.function.Function;

/**
 * PutItem and DeleteItem, which differ only in what they leave: a new item or none. See the API reference of <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html">PutItem</a> and <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html">DeleteItem</a>.
 */
public final class ReplacingWrite implements Operation {

    private final String name;
    private final Function<Structure, ItemWrite> decode;
    private final ItemWriter writer;

    private ReplacingWrite(String name, Function<Structure, ItemWrite> decode, ItemWriter writer) {
        this.name = name;
        this.decode = decode;
        this.writer = writer;
    }

    /** PutItem on the database given. */
    public static Operation put(Database database) {
        return new ReplacingWrite("PutItem", new WriteRequests(database)::put, new ItemWriter(database));
    }

    /** DeleteItem on the database given. */
    public static Operation delete(Database database) {
        return new ReplacingWrite("DeleteItem", new WriteRequests(database)::delete, new ItemWriter(database));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Structure run(Structure request) {
        Unsupported.refuse(name, request, Unsupported.LEGACY_WRITE);
        String returnValues = request.string("ReturnValues");
        boolean returnsOld = "ALL_OLD".equals(returnValues);
        if (returnValues != null && !returnsOld && !returnValues.equals("NONE")) {
            throw RequestErrors.returnValuesNotAllowed();
        }
        ItemWrite write = decode.apply(request);
        WriteOutcome outcome = writer.write(write);
        Capacity capacity = Capacity.of(write.table());
        outcome.addTo(capacity);
        return Structure.builder()
                .put("Attributes", returnsOld ? outcome.before() : null)
                .put("ConsumedCapacity", capacity.answer(request.string("ReturnConsumedCapacity")))
                .build();
    }
}
