package dev.trestle.engine.operation.statement;

import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.CapacityByTable;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.item.ClientTokens;
import dev.trestle.engine.operation.item.ItemWrite;
import dev.trestle.engine.operation.item.ItemWriter;
import dev.trestle.engine.operation.item.TransactionActions;
import dev.trestle.engine.operation.item.WriteOutcome;
import dev.trestle.engine.partiql.Returning;
import dev.trestle.engine.partiql.SelectStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteTransaction.html">
 * ExecuteTransaction</a>: all reads of one moment, or all writes and checks or none of them.
 */
public final class ExecuteTransaction implements Operation {

    private final Database database;
    private final WriteCompiler writes;
    private final ItemWriter writer;
    private final ClientTokens tokens;

    /** The operation on the database given. */
    public ExecuteTransaction(Database database) {
        this.database = database;
        this.writes = new WriteCompiler(database);
        this.writer = new ItemWriter(database);
        this.tokens = new ClientTokens(database.clock());
    }

    @Override
    public String name() {
        return "ExecuteTransaction";
    }

    @Override
    public Structure run(Structure request) {
        return tokens.once(request.string("ClientRequestToken"), request, () -> execute(request));
    }

    private Structure execute(Structure request) {
        List<StatementRequest> statements = request.structures("TransactStatements").stream()
                .map(StatementRequest::of)
                .toList();
        List<SelectStatement> reads = new ArrayList<>();
        for (StatementRequest statement : statements) {
            if (statement.statement() instanceof SelectStatement select) {
                reads.add(select);
            }
        }
        if (!reads.isEmpty() && reads.size() < statements.size()) {
            throw StatementErrors.readsAndWrites(name());
        }
        CapacityByTable capacity = CapacityByTable.ofTransaction();
        List<Structure> responses = reads.isEmpty() ? write(statements, capacity) : read(reads, capacity);
        return Structure.builder()
                .put("Responses", responses)
                .put("ConsumedCapacity", capacity.answer(request.string("ReturnConsumedCapacity")))
                .build();
    }

    private List<Structure> read(List<SelectStatement> statements, CapacityByTable capacity) {
        List<SingleRead> reads = statements.stream()
                .map(select -> SingleRead.of(database, select, name()))
                .toList();
        List<Item> found = TransactionActions.readAll(
                database.locks(), reads.stream().map(SingleRead::read).toList());
        List<Structure> responses = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            SingleRead read = reads.get(i);
            capacity.of(read.read().table()).readTable(found.get(i).size(), true);
            responses.add(
                    Structure.builder().put("Item", read.select(found.get(i))).build());
        }
        return responses;
    }

    private List<Structure> write(List<StatementRequest> statements, CapacityByTable capacity) {
        List<StatementWrite> compiled = statements.stream().map(writes::compile).toList();
        if (compiled.stream().anyMatch(write -> write.returning() != Returning.NOTHING)) {
            throw StatementErrors.returningInTransaction();
        }
        List<ItemWrite> itemWrites =
                compiled.stream().map(StatementWrite::write).toList();
        TransactionActions.requireDistinct(
                itemWrites.stream().map(ItemWrite::address).toList());
        TransactionActions.requireSize(
                compiled.stream().mapToLong(StatementWrite::insertedBytes).sum());
        List<WriteOutcome> outcomes = writer.writeAll(itemWrites);
        List<Structure> responses = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            outcomes.get(i).addTo(capacity.of(itemWrites.get(i).table()));
            responses.add(Structure.EMPTY);
        }
        return responses;
    }
}
