package dev.trestle.engine;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.model.Constraints;
import dev.trestle.engine.model.OperationModel;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.definition.CreateTable;
import dev.trestle.engine.operation.definition.DeleteTable;
import dev.trestle.engine.operation.definition.DescribeTable;
import dev.trestle.engine.operation.definition.ListTables;
import dev.trestle.engine.operation.definition.UpdateTable;
import dev.trestle.engine.operation.item.BatchGetItem;
import dev.trestle.engine.operation.item.BatchWriteItem;
import dev.trestle.engine.operation.item.GetItem;
import dev.trestle.engine.operation.item.ReplacingWrite;
import dev.trestle.engine.operation.item.TransactGetItems;
import dev.trestle.engine.operation.item.TransactWriteItems;
import dev.trestle.engine.operation.item.UpdateItem;
import dev.trestle.engine.operation.query.Query;
import dev.trestle.engine.operation.query.Scan;
import dev.trestle.engine.operation.statement.BatchExecuteStatement;
import dev.trestle.engine.operation.statement.ExecuteStatement;
import dev.trestle.engine.operation.statement.ExecuteTransaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The registry of operations: the one place that knows which there are. Every front end goes through it. */
final class Operations {

    private final Map<String, Operation> byName;

    Operations(Database database) {
        this.byName = List.of(
                        new CreateTable(database),
                        new DescribeTable(database),
                        new ListTables(database),
                        new UpdateTable(database),
                        new DeleteTable(database),
                        ReplacingWrite.put(database),
                        new GetItem(database),
                        new UpdateItem(database),
                        ReplacingWrite.delete(database),
                        new Query(database),
                        new Scan(database),
                        new BatchGetItem(database),
                        new BatchWriteItem(database),
                        new TransactWriteItems(database),
                        new TransactGetItems(database),
                        new ExecuteStatement(database),
                        new BatchExecuteStatement(database),
                        new ExecuteTransaction(database))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));
    }

    Set<String> names() {
        return byName.keySet();
    }

    Structure call(String name, Structure request) {
        OperationModel model = ServiceModel.dynamoDb().operation(name);
        Operation operation = byName.get(name);
        if (model == null || operation == null) {
            throw RequestErrors.unknownOperation();
        }
        Constraints.check(model.input(), request);
        return operation.run(request);
    }
}
