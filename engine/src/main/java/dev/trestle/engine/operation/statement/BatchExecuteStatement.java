package dev.trestle.engine.operation.statement;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Capacity;
import dev.trestle.engine.operation.CapacityByTable;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.Weather;
import dev.trestle.engine.operation.item.ItemWriter;
import dev.trestle.engine.operation.item.WriteOutcome;
import dev.trestle.engine.partiql.ExistsStatement;
import dev.trestle.engine.partiql.SelectStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchExecuteStatement.html">
 * BatchExecuteStatement</a>: each statement succeeds or fails by itself.
 */
public final class BatchExecuteStatement implements Operation {

    private final Database database;
    private final WriteCompiler writes;
    private final ItemWriter writer;

    /** The operation on the database given. */
    public BatchExecuteStatement(Database database) {
        this.database = database;
        this.writes = new WriteCompiler(database);
        this.writer = new ItemWriter(database);
    }

    @Override
    public String name() {
        return "BatchExecuteStatement";
    }

    @Override
    public Structure run(Structure request) {
        List<Entry> entries =
                request.structures("Statements").stream().map(Entry::of).toList();
        requireOneKind(entries);
        CapacityByTable capacity = CapacityByTable.ofBatch();
        List<Structure> responses = new ArrayList<>();
        for (Entry entry : entries) {
            responses.add(respond(entry, capacity));
        }
        return Structure.builder()
                .put("Responses", responses)
                .put("ConsumedCapacity", capacity.answer(request.string("ReturnConsumedCapacity")))
                .build();
    }

    private void requireOneKind(List<Entry> entries) {
        long reads = entries.stream().filter(Entry::isRead).count();
        long malformed = entries.stream().filter(entry -> entry.error() != null).count();
        if (reads > 0 && reads + malformed < entries.size()) {
            throw StatementErrors.readsAndWrites(name());
        }
    }

    private Structure respond(Entry entry, CapacityByTable capacity) {
        StatementRequest statement = entry.statement();
        if (statement == null) {
            ServiceException error = Objects.requireNonNull(entry.error());
            return Structure.builder().put("Error", BatchError.of(error)).build();
        }
        Structure.Builder response =
                Structure.builder().put("TableName", statement.statement().table());
        try {
            return response.put("Item", carryOut(statement, capacity)).build();
        } catch (ServiceException e) {
            return response.put("Error", BatchError.of(e)).build();
        }
    }

    private @Nullable Item carryOut(StatementRequest statement, CapacityByTable capacity) {
        if (statement.statement() instanceof SelectStatement select) {
            SingleRead read = SingleRead.of(database, select, name());
            Weather weather = database.weather();
            if (weather != null) {
                weather.admitRead(read.read().table(), null, null);
            }
            Item found = read.read().find();
            int bytes = found == null ? 0 : found.size();
            capacity.of(read.read().table()).readTable(bytes, statement.consistent());
            if (weather != null) {
                Capacity consumed = Capacity.of(read.read().table());
                consumed.readTable(bytes, statement.consistent());
                weather.charge(consumed, null);
            }
            return read.select(found);
        }
        if (statement.statement() instanceof ExistsStatement) {
            throw StatementErrors.existsOutsideTransaction();
        }
        StatementWrite write = writes.compile(statement);
        WriteOutcome outcome = writer.write(write.write());
        outcome.addTo(capacity.of(write.write().table()));
        return write.returned(outcome);
    }

    /** A statement of the batch, or the error that it is none. */
    private record Entry(
            @Nullable StatementRequest statement, @Nullable ServiceException error) {

        static Entry of(Structure request) {
            try {
                return new Entry(StatementRequest.of(request), null);
            } catch (ServiceException e) {
                return new Entry(null, e);
            }
        }

        boolean isRead() {
            return statement != null && statement.statement().isRead();
        }
    }
}
