package dev.trestle.engine.operation.statement;

import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.CapacityByTable;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.item.ItemWrite;
import dev.trestle.engine.operation.item.TransactionActions;
import dev.trestle.engine.operation.item.TransactionWriter;
import dev.trestle.engine.partiql.Returning;
import dev.trestle.engine.partiql.SelectStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteTransaction.html">
 * ExecuteTransaction</a>: all reads of one moment, or all writes and checks or none of them.
 */
public final class ExecuteTransaction implements Operation {

    private final Database database;
    private final WriteCompiler writes;
    private final TransactionWriter writer;

    /** The operation on the database given. */
    public ExecuteTransaction(Database database) {
        this.database = database;
        this.writes = new WriteCompiler(database);
        this.writer = new TransactionWriter(database, name());
    }

    @Override
    public String name() {
        return "ExecuteTransaction";
    }

    @Override
    public Structure run(Structure request) {
        List<StatementRequest> statements = request.structures("TransactStatements").stream()
                .map(StatementRequest::of)
                .toList();
        List<SelectStatement> reads = new ArrayList<>();
        for (StatementRequest statement : statements) {
            if (statement.statement() instanceof SelectStatement select) {
                reads.add(select);
            }
        }
        if (reads.isEmpty()) {
            return write(request, statements);
        }
        if (reads.size() < statements.size()) {
            throw StatementErrors.readsAndWrites(name());
        }
        return read(request, reads);
    }

    private Structure read(Structure request, List<SelectStatement> statements) {
        List<SingleRead> reads = TransactionActions.all(statements, select -> SingleRead.of(database, select, name()));
        List<Item> found = TransactionActions.readAll(
                database, reads.stream().map(SingleRead::read).toList());
        CapacityByTable capacity = CapacityByTable.ofTransaction();
        List<Structure> responses = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            SingleRead read = reads.get(i);
            capacity.of(read.read().table()).readTable(found.get(i).size(), true);
            responses.add(
                    Structure.builder().put("Item", read.select(found.get(i))).build());
        }
        capacity.charge(database.weather());
        return Structure.builder()
                .put("Responses", responses)
                .put("ConsumedCapacity", capacity.answer(request.string("ReturnConsumedCapacity")))
                .build();
    }

    /** Carries out the writes once for each client token; each is answered with an empty response. */
    private Structure write(Structure request, List<StatementRequest> statements) {
        Structure committed = writer.write(request, () -> compile(statements));
        Structure.Builder answer =
                Structure.builder().put("Responses", Collections.nCopies(statements.size(), Structure.EMPTY));
        committed.members().forEach(answer::put);
        return answer.build();
    }

    private List<ItemWrite> compile(List<StatementRequest> statements) {
        List<StatementWrite> compiled = TransactionActions.all(statements, writes::compile);
        if (compiled.stream().anyMatch(write -> write.returning() != Returning.NOTHING)) {
            throw StatementErrors.returningInTransaction();
        }
        TransactionActions.requireSize(
                compiled.stream().mapToLong(StatementWrite::insertedBytes).sum());
        return compiled.stream().map(StatementWrite::write).toList();
    }
}
