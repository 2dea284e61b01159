package dev.trestle.engine.operation.replica;

import dev.trestle.engine.error.AutoScalingErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.replica.Replica;
import dev.trestle.engine.table.replica.Replication;
import dev.trestle.engine.table.replica.ScalingTarget;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTableReplicaAutoScaling.html">
 * DescribeTableReplicaAutoScaling</a> for all replicas, the table itself among them, in the order of their Regions.
 */
public final class DescribeTableReplicaAutoScaling implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public DescribeTableReplicaAutoScaling(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "DescribeTableReplicaAutoScaling";
    }

    @Override
    public Structure run(Structure request) {
        return description(database, globalTable(database, request));
    }

    /**
     * The table that a request is about, which has to have replicas.
     *
     * @throws dev.trestle.engine.error.ServiceException a ResourceNotFoundException if it has none or is not there
     */
    static TableDefinition globalTable(Database database, Structure request) {
        String name = database.tableName(request.requiredString("TableName"));
        Table table = database.tables().find(name);
        if (table == null || !table.definition().features().replication().isGlobal()) {
            throw AutoScalingErrors.globalTableNotFound(name);
        }
        return table.definition();
    }

    static Set<String> regions(Database database, TableDefinition table) {
        Set<String> regions = new TreeSet<>(Set.of(database.region()));
        table.features().replication().replicas().stream().map(Replica::region).forEach(regions::add);
        return regions;
    }

    static Structure description(Database database, TableDefinition table) {
        List<Structure> replicas = regions(database, table).stream()
                .map(region -> replica(table, region))
                .toList();
        Structure description = Structure.builder()
                .put("TableName", table.name())
                .put("TableStatus", "ACTIVE")
                .put("Replicas", replicas)
                .build();
        return Structure.builder()
                .put("TableAutoScalingDescription", description)
                .build();
    }

    private static Structure replica(TableDefinition table, String region) {
        Replication replication = table.features().replication();
        List<Structure> indexes = table.indexes().stream()
                .filter(IndexDefinition::isGlobal)
                .map(index -> index(replication, region, index.name()))
                .toList();
        return Structure.builder()
                .put("RegionName", region)
                .put("GlobalSecondaryIndexes", indexes)
                .put(
                        "ReplicaProvisionedReadCapacityAutoScalingSettings",
                        Scaling.description(replication, ScalingTarget.reads(region, "")))
                .put(
                        "ReplicaProvisionedWriteCapacityAutoScalingSettings",
                        Scaling.description(replication, ScalingTarget.writes("")))
                .put("ReplicaStatus", "ACTIVE")
                .build();
    }

    private static Structure index(Replication replication, String region, String index) {
        return Structure.builder()
                .put("IndexName", index)
                .put("IndexStatus", "ACTIVE")
                .put(
                        "ProvisionedReadCapacityAutoScalingSettings",
                        Scaling.description(replication, ScalingTarget.reads(region, index)))
                .put(
                        "ProvisionedWriteCapacityAutoScalingSettings",
                        Scaling.description(replication, ScalingTarget.writes(index)))
                .build();
    }
}
