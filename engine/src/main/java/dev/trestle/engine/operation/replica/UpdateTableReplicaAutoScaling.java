package dev.trestle.engine.operation.replica;

import dev.trestle.engine.error.AutoScalingErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.replica.AutoScaling;
import dev.trestle.engine.table.replica.ScalingTarget;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTableReplicaAutoScaling.html">
 * UpdateTableReplicaAutoScaling</a>: how reads scale in each replica, and writes in all of them.
 */
public final class UpdateTableReplicaAutoScaling implements Operation {

    private static final String INDEXES = "GlobalSecondaryIndexUpdates";
    private static final String WRITES = "ProvisionedWriteCapacityAutoScalingUpdate";
    private static final String REPLICAS = "ReplicaUpdates";
    private static final String READS = "ReplicaProvisionedReadCapacityAutoScalingUpdate";
    private static final String REPLICA_INDEXES = "ReplicaGlobalSecondaryIndexUpdates";

    private final Database database;

    /** The operation on the database given. */
    public UpdateTableReplicaAutoScaling(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "UpdateTableReplicaAutoScaling";
    }

    @Override
    public Structure run(Structure request) {
        TableDefinition table = DescribeTableReplicaAutoScaling.globalTable(database, request);
        requireChange(request, table.name());
        database.tables().redefine(table.name(), before -> {
            Map<ScalingTarget, Optional<AutoScaling>> changes = new Changes(before).read(request);
            return before.withFeatures(before.features()
                    .withReplication(before.features().replication().withScaling(changes)));
        });
        return DescribeTableReplicaAutoScaling.description(database, database.definition(table.name()));
    }

    private static void requireChange(Structure request, String table) {
        if (!request.has(INDEXES) && !request.has(WRITES) && !request.has(REPLICAS)) {
            throw AutoScalingErrors.nothingToUpdate(table);
        }
        Set<String> regions = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        for (Structure replica : request.structures(REPLICAS)) {
            String region = replica.requiredString("RegionName");
            if (!regions.add(region)) {
                twice.add(region);
            }
            if (!replica.has(READS) && replica.structures(REPLICA_INDEXES).isEmpty()) {
                throw AutoScalingErrors.nothingToUpdate(table, region);
            }
        }
        if (!twice.isEmpty()) {
            throw AutoScalingErrors.regionsTwice(table, twice);
        }
    }

    /** Collects what is to change for a table. */
    private final class Changes {

        private final TableDefinition table;
        private final Set<String> regions;
        private final Scaling scaling;
        private final Map<ScalingTarget, Optional<AutoScaling>> changes = new LinkedHashMap<>();

        Changes(TableDefinition table) {
            this.table = table;
            this.regions = DescribeTableReplicaAutoScaling.regions(database, table);
            this.scaling = new Scaling(database, table.name());
        }

        Map<ScalingTarget, Optional<AutoScaling>> read(Structure request) {
            Structure writes = request.structure(WRITES);
            if (writes != null) {
                add(ScalingTarget.writes(""), writes, "GlobalTableProvisionedWriteCapacityAutoScalingSettingsUpdate");
            }
            for (Structure index : request.structures(INDEXES)) {
                Structure indexWrites = index.structure(WRITES);
                if (indexWrites != null) {
                    add(
                            ScalingTarget.writes(indexName(index)),
                            indexWrites,
                            "GlobalTableGlobalSecondaryIndexSettingsUpdate");
                }
            }
            request.structures(REPLICAS).forEach(this::replica);
            return changes;
        }

        private void replica(Structure replica) {
            String region = replica.requiredString("RegionName");
            if (!regions.contains(region)) {
                throw AutoScalingErrors.replicaNotFound(table.name(), region);
            }
            Structure reads = replica.structure(READS);
            if (reads != null) {
                add(ScalingTarget.reads(region, ""), reads, "ReplicaProvisionedReadCapacityAutoScalingSettingsUpdate");
            }
            for (Structure index : replica.structures(REPLICA_INDEXES)) {
                Structure indexReads = index.structure("ProvisionedReadCapacityAutoScalingUpdate");
                if (indexReads != null) {
                    add(
                            ScalingTarget.reads(region, indexName(index)),
                            indexReads,
                            "ReplicaGlobalSecondaryIndexSettingsUpdate");
                }
            }
        }

        /** The model does not require a name, but without one there is no index. */
        private String indexName(Structure update) {
            String name = String.valueOf(update.string("IndexName"));
            if (table.index(name).filter(IndexDefinition::isGlobal).isEmpty()) {
                throw AutoScalingErrors.indexNotFound(table.name(), name);
            }
            return name;
        }

        private void add(ScalingTarget target, Structure update, String parameter) {
            Optional<AutoScaling> settings = scaling.read(update, target);
            if (settings.isPresent() && table.billing().mode() == Mode.PAY_PER_REQUEST) {
                List<String> shown = regions.stream()
                        .map(region -> region.toUpperCase(Locale.ROOT))
                        .toList();
                throw AutoScalingErrors.billedOnDemand(table.name(), shown, parameter);
            }
            changes.put(target, settings);
        }
    }
}
