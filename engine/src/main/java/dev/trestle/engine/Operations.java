package dev.trestle.engine;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.model.Constraints;
import dev.trestle.engine.model.OperationModel;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.account.DescribeEndpoints;
import dev.trestle.engine.operation.account.DescribeLimits;
import dev.trestle.engine.operation.backup.CreateBackup;
import dev.trestle.engine.operation.backup.DeleteBackup;
import dev.trestle.engine.operation.backup.DescribeBackup;
import dev.trestle.engine.operation.backup.DescribeContinuousBackups;
import dev.trestle.engine.operation.backup.ListBackups;
import dev.trestle.engine.operation.backup.UpdateContinuousBackups;
import dev.trestle.engine.operation.bulk.BulkOperations;
import dev.trestle.engine.operation.bulk.CancelBulkOperation;
import dev.trestle.engine.operation.bulk.DescribeBulkOperation;
import dev.trestle.engine.operation.bulk.ListBulkOperations;
import dev.trestle.engine.operation.bulk.StartBulkPutItems;
import dev.trestle.engine.operation.definition.CreateTable;
import dev.trestle.engine.operation.definition.DeleteTable;
import dev.trestle.engine.operation.definition.DescribeTable;
import dev.trestle.engine.operation.definition.ListTables;
import dev.trestle.engine.operation.definition.RestoreTableFromBackup;
import dev.trestle.engine.operation.definition.RestoreTableToPointInTime;
import dev.trestle.engine.operation.definition.UpdateTable;
import dev.trestle.engine.operation.expiry.DescribeTimeToLive;
import dev.trestle.engine.operation.expiry.UpdateTimeToLive;
import dev.trestle.engine.operation.export.DescribeExport;
import dev.trestle.engine.operation.export.ExportTableToPointInTime;
import dev.trestle.engine.operation.export.Exports;
import dev.trestle.engine.operation.export.ListExports;
import dev.trestle.engine.operation.globaltable.CreateGlobalTable;
import dev.trestle.engine.operation.globaltable.DescribeGlobalTable;
import dev.trestle.engine.operation.globaltable.DescribeGlobalTableSettings;
import dev.trestle.engine.operation.globaltable.ListGlobalTables;
import dev.trestle.engine.operation.globaltable.UpdateGlobalTable;
import dev.trestle.engine.operation.globaltable.UpdateGlobalTableSettings;
import dev.trestle.engine.operation.imports.DescribeImport;
import dev.trestle.engine.operation.imports.ImportTable;
import dev.trestle.engine.operation.imports.Imports;
import dev.trestle.engine.operation.imports.ListImports;
import dev.trestle.engine.operation.insight.DescribeContributorInsights;
import dev.trestle.engine.operation.insight.ListContributorInsights;
import dev.trestle.engine.operation.insight.UpdateContributorInsights;
import dev.trestle.engine.operation.item.BatchGetItem;
import dev.trestle.engine.operation.item.BatchWriteItem;
import dev.trestle.engine.operation.item.GetItem;
import dev.trestle.engine.operation.item.ReplacingWrite;
import dev.trestle.engine.operation.item.TransactGetItems;
import dev.trestle.engine.operation.item.TransactWriteItems;
import dev.trestle.engine.operation.item.UpdateItem;
import dev.trestle.engine.operation.kinesis.DescribeKinesisStreamingDestination;
import dev.trestle.engine.operation.kinesis.DisableKinesisStreamingDestination;
import dev.trestle.engine.operation.kinesis.EnableKinesisStreamingDestination;
import dev.trestle.engine.operation.kinesis.UpdateKinesisStreamingDestination;
import dev.trestle.engine.operation.policy.DeleteResourcePolicy;
import dev.trestle.engine.operation.policy.GetResourcePolicy;
import dev.trestle.engine.operation.policy.PutResourcePolicy;
import dev.trestle.engine.operation.query.Query;
import dev.trestle.engine.operation.query.Scan;
import dev.trestle.engine.operation.replica.DescribeTableReplicaAutoScaling;
import dev.trestle.engine.operation.replica.UpdateTableReplicaAutoScaling;
import dev.trestle.engine.operation.statement.BatchExecuteStatement;
import dev.trestle.engine.operation.statement.ExecuteStatement;
import dev.trestle.engine.operation.statement.ExecuteTransaction;
import dev.trestle.engine.operation.stream.DescribeStream;
import dev.trestle.engine.operation.stream.GetRecords;
import dev.trestle.engine.operation.stream.GetShardIterator;
import dev.trestle.engine.operation.stream.ListStreams;
import dev.trestle.engine.operation.tag.ListTagsOfResource;
import dev.trestle.engine.operation.tag.TagResource;
import dev.trestle.engine.operation.tag.UntagResource;
import dev.trestle.engine.operation.vector.SearchVectors;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The registry of operations: the one place that knows which there are. Every front end goes through it. */
final class Operations {

    private final Map<String, Operation> byName;

    Operations(Database database) {
        Imports imports = new Imports(database);
        Exports exports = new Exports(database);
        BulkOperations bulkOperations = new BulkOperations(database);
        this.byName = List.of(
                        new CreateTable(database),
                        new DescribeTable(database),
                        new ListTables(database),
                        new UpdateTable(database),
                        new DeleteTable(database),
                        new UpdateTimeToLive(database),
                        new DescribeTimeToLive(database),
                        new TagResource(database),
                        new UntagResource(database),
                        new ListTagsOfResource(database),
                        new DescribeLimits(),
                        new DescribeEndpoints(database),
                        new PutResourcePolicy(database),
                        new GetResourcePolicy(database),
                        new DeleteResourcePolicy(database),
                        new CreateBackup(database),
                        new DescribeBackup(database),
                        new ListBackups(database),
                        new DeleteBackup(database),
                        new RestoreTableFromBackup(database),
                        new RestoreTableToPointInTime(database),
                        new DescribeContinuousBackups(database),
                        new UpdateContinuousBackups(database),
                        new ExportTableToPointInTime(database, exports),
                        new DescribeExport(exports),
                        new ListExports(exports),
                        new ImportTable(database, imports),
                        new DescribeImport(imports),
                        new ListImports(imports),
                        new StartBulkPutItems(database, bulkOperations),
                        new DescribeBulkOperation(bulkOperations),
                        new ListBulkOperations(bulkOperations),
                        new CancelBulkOperation(bulkOperations),
                        new DescribeTableReplicaAutoScaling(database),
                        new UpdateTableReplicaAutoScaling(database),
                        new CreateGlobalTable(database),
                        new DescribeGlobalTable(database),
                        new ListGlobalTables(database),
                        new UpdateGlobalTable(database),
                        new DescribeGlobalTableSettings(database),
                        new UpdateGlobalTableSettings(database),
                        new UpdateContributorInsights(database),
                        new DescribeContributorInsights(database),
                        new ListContributorInsights(database),
                        new EnableKinesisStreamingDestination(database),
                        new DisableKinesisStreamingDestination(database),
                        new UpdateKinesisStreamingDestination(database),
                        new DescribeKinesisStreamingDestination(database),
                        ReplacingWrite.put(database),
                        new GetItem(database),
                        new UpdateItem(database),
                        ReplacingWrite.delete(database),
                        new Query(database),
                        new Scan(database),
                        new SearchVectors(database),
                        new BatchGetItem(database),
                        new BatchWriteItem(database),
                        new TransactWriteItems(database),
                        new TransactGetItems(database),
                        new ListStreams(database),
                        new DescribeStream(database),
                        new GetShardIterator(database),
                        new GetRecords(database),
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
        OperationModel model = ServiceModel.findOperation(name);
        Operation operation = byName.get(name);
        if (model == null || operation == null) {
            throw RequestErrors.unknownOperation(name);
        }
        operation.checkFirst(request);
        Constraints.check(model.input(), request);
        return operation.run(request);
    }
}
