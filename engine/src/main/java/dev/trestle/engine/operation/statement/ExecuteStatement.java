package dev.trestle.engine.operation.statement;

import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Capacity;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.item.ItemWriter;
import dev.trestle.engine.operation.item.WriteOutcome;
import dev.trestle.engine.partiql.ExistsStatement;
import dev.trestle.engine.partiql.SelectStatement;
import java.util.List;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteStatement.html">ExecuteStatement</a>.
 */
public final class ExecuteStatement implements Operation {

    private final SelectReader reader;
    private final WriteCompiler writes;
    private final ItemWriter writer;

    /** The operation on the database given. */
    public ExecuteStatement(Database database) {
        this.reader = new SelectReader(database);
        this.writes = new WriteCompiler(database);
        this.writer = new ItemWriter(database);
    }

    @Override
    public String name() {
        return "ExecuteStatement";
    }

    @Override
    public Structure run(Structure request) {
        StatementRequest statement = StatementRequest.of(request);
        if (statement.statement() instanceof SelectStatement select) {
            return reader.read(request, statement, select);
        }
        if (statement.statement() instanceof ExistsStatement) {
            throw StatementErrors.existsOutsideTransaction();
        }
        StatementWrite write = writes.compile(statement);
        WriteOutcome outcome = writer.write(write.write());
        Capacity capacity = Capacity.of(write.write().table());
        outcome.addTo(capacity);
        Item returned = write.returned(outcome);
        return Structure.builder()
                .put("Items", returned == null ? List.of() : List.of(returned))
                .put("ConsumedCapacity", capacity.answer(request.string("ReturnConsumedCapacity")))
                .build();
    }
}
