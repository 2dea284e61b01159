package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.SchemaErrors;
import dev.trestle.engine.error.ThroughputErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Quotas;
import dev.trestle.engine.operation.replica.SourceTable;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.KeySchema;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.Throughput;
import dev.trestle.engine.table.VectorIndexDefinition;
import dev.trestle.engine.table.replica.Replication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the definition of a new table from a request that creates it, empty or with what is imported. */
public final class TableCreation {

    static final int MAX_LOCAL_INDEXES = 5;
    static final int MAX_GLOBAL_INDEXES = 20;

    private final Database database;

    /** For tables of the database given. */
    public TableCreation(Database database) {
        this.database = database;
    }

    /**
     * The table that the request asks for.
     *
     * @param request has the members of a CreateTable request
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if there can be no such table
     */
    public TableDefinition definition(Structure request) {
        String tableName = database.tableName(request.requiredString("TableName"));
        Replication replication = SourceTable.replication(database, request, tableName);
        TableRequests requests = TableRequests.ofNewTable(request);
        TableDefinition.Billing billing = billing(request);
        KeySchema keySchema = requests.keySchema(request, "the table");
        requireIndexLists(request, keySchema);
        requests.requireAllUsed(keySchema, request);
        List<IndexDefinition> indexes = indexes(request, requests, keySchema, billing.mode());
        List<VectorIndexDefinition> vectorIndexes =
                VectorIndexRequests.read(request.structures("VectorIndexes"), requests);
        TableDefinition definition = new TableDefinition(
                tableName,
                UUID.randomUUID().toString(),
                database.arn(tableName),
                database.clock().instant(),
                keySchema,
                requests.usedBy(keySchema, indexes, vectorIndexes),
                indexes,
                vectorIndexes,
                billing,
                Optional.ofNullable(request.string("TableClass")),
                request.flag("DeletionProtectionEnabled"),
                new FeatureRequests(database).atCreation(request, tableName, keySchema, billing, replication),
                Optional.empty());
        VectorIndexRequests.check(definition);
        new Quotas(database).requireRoomFor(definition);
        return definition;
    }

    private TableDefinition.Billing billing(Structure request) {
        Throughput throughput = TableRequests.throughput(request.structure("ProvisionedThroughput"));
        if ("PAY_PER_REQUEST".equals(request.string("BillingMode"))) {
            if (throughput != null) {
                throw ThroughputErrors.notAllowed();
            }
            Instant now = database.clock().instant();
            return new TableDefinition.Billing(Mode.PAY_PER_REQUEST, Throughput.ON_DEMAND, Optional.of(now));
        }
        if (throughput == null) {
            throw ThroughputErrors.required();
        }
        return new TableDefinition.Billing(Mode.PROVISIONED, throughput, Optional.empty());
    }

    private static void requireIndexLists(Structure request, KeySchema keySchema) {
        for (String member : List.of("LocalSecondaryIndexes", "GlobalSecondaryIndexes")) {
            if (request.has(member) && request.structures(member).isEmpty()) {
                throw SchemaErrors.emptyIndexList(member);
            }
        }
        List<Structure> local = request.structures("LocalSecondaryIndexes");
        if (!local.isEmpty() && keySchema.sort().isEmpty()) {
            throw SchemaErrors.localIndexWithoutSortKey();
        }
        if (local.size() > MAX_LOCAL_INDEXES) {
            throw SchemaErrors.tooManyLocalIndexes(MAX_LOCAL_INDEXES);
        }
        if (request.structures("GlobalSecondaryIndexes").size() > MAX_GLOBAL_INDEXES) {
            throw SchemaErrors.tooManyGlobalIndexes(MAX_GLOBAL_INDEXES);
        }
    }

    private List<IndexDefinition> indexes(Structure request, TableRequests requests, KeySchema keySchema, Mode mode) {
        CapacityRequests capacity = new CapacityRequests(database.region());
        List<IndexDefinition> indexes = new ArrayList<>();
        request.structures("LocalSecondaryIndexes")
                .forEach(index -> indexes.add(requests.localIndex(index, keySchema)));
        request.structures("GlobalSecondaryIndexes")
                .forEach(index -> indexes.add(requests.globalIndex(index, mode, capacity)));
        Set<String> names = new HashSet<>();
        for (IndexDefinition index : indexes) {
            if (!names.add(index.name())) {
                throw SchemaErrors.duplicateIndex(index.name());
            }
        }
        TableRequests.requireFewProjected(indexes);
        return indexes;
    }
}
