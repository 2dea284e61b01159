package dev.trestle.engine.operation.item;

import dev.trestle.engine.expression.Condition;
import dev.trestle.engine.expression.Update;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Capacity;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.ExpressionParameters;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.Unsupported;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html">UpdateItem</a>. */
public final class UpdateItem implements Operation {

    private final WriteRequests requests;
    private final ItemWriter writer;

    /** The operation on the database given. */
    public UpdateItem(Database database) {
        this.requests = new WriteRequests(database);
        this.writer = new ItemWriter(database);
    }

    @Override
    public String name() {
        return "UpdateItem";
    }

    @Override
    public Structure run(Structure request) {
        Unsupported.refuse(name(), request, Unsupported.LEGACY_WRITE);
        ExpressionParameters expressions = ExpressionParameters.of(request, "UpdateExpression", "ConditionExpression");
        Update update = expressions.update();
        Condition condition = expressions.condition();
        expressions.requireAllUsed();
        ItemWrite write = requests.update(request, update, condition);
        WriteOutcome outcome = writer.write(write);
        Capacity capacity = Capacity.of(write.table());
        outcome.addTo(capacity);
        return Structure.builder()
                .put("Attributes", outcome.returned(request.string("ReturnValues"), update))
                .put("ConsumedCapacity", capacity.answer(request.string("ReturnConsumedCapacity")))
                .build();
    }
}
