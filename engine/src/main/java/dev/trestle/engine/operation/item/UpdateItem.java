package dev.trestle.engine.operation.item;

import dev.trestle.engine.expression.Projection;
import dev.trestle.engine.expression.Update;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Capacity;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import org.jspecify.annotations.Nullable;

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
        RequestedWrite requested = WriteRequests.update(request);
        ItemWrite write = requested.in(database);
        WriteOutcome outcome = writer.write(write);
        Capacity capacity = Capacity.of(write.table());
        outcome.addTo(capacity);
        return Structure.builder()
                .put("Attributes", returned(request.string("ReturnValues"), requested.update(), outcome))
                .put("ConsumedCapacity", capacity.answer(request.string("ReturnConsumedCapacity")))
                .put("ItemCollectionMetrics", CollectionMetrics.of(write, request))
                .build();
    }

    private static @Nullable Item returned(
            @Nullable String returnValues, @Nullable Update update, WriteOutcome outcome) {
        if (returnValues == null) {
            return null;
        }
        return switch (returnValues) {
            case "ALL_OLD" -> outcome.before();
            case "ALL_NEW" -> outcome.after();
            case "UPDATED_OLD" -> touched(update, outcome.before());
            case "UPDATED_NEW" -> touched(update, outcome.after());
            default -> null;
        };
    }

    private static @Nullable Item touched(@Nullable Update update, @Nullable Item item) {
        if (update == null || item == null) {
            return null;
        }
        Projection touched = update.touched();
        Item projected = touched.project(item);
        return projected.isEmpty() ? null : projected;
    }
}
