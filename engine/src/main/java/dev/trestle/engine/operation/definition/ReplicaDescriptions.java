package dev.trestle.engine.operation.definition;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.replica.SourceTable;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.Throughput;
import dev.trestle.engine.table.replica.CapacityOverride;
import dev.trestle.engine.table.replica.Replica;
import dev.trestle.engine.table.replica.ReplicaTableClass;
import dev.trestle.engine.table.replica.Replication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table's replicas as answers describe them. What a replica has like its table is left out, as are all of these members
 * for a table without replicas. See the API reference of <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ReplicaDescription.html">ReplicaDescription</a>.
 */
final class ReplicaDescriptions {

    private static final String VERSION = "2019.11.21";
    private static final String MODE = "GlobalTableSettingsReplicationMode";

    private final TableDefinition table;
    private final Replication replication;
    private final Map<String, String> statuses;

    /**
     * For the table with the replication given, which is not its own while replicas are about to go.
     *
     * @param statuses the statuses of replicas and witness by Region; those that are not named are ACTIVE
     */
    ReplicaDescriptions(TableDefinition table, Replication replication, Map<String, String> statuses) {
        this.table = table;
        this.replication = replication;
        this.statuses = statuses;
    }

    void addTo(Structure.Builder description) {
        if (!replication.isGlobal()) {
            description.put(MODE, replication.settingsMode().orElse(null));
            return;
        }
        description
                .put("GlobalTableVersion", VERSION)
                .put(
                        "Replicas",
                        replication.replicas().stream().map(this::replica).toList())
                .put("GlobalTableWitnesses", witnesses())
                .put(MODE, mode())
                .put("MultiRegionConsistency", replication.strong() ? "STRONG" : null)
                .put("DisassociationProtectionEnabled", replication.protection().orElse(null));
    }

    private String mode() {
        return replication.settingsMode().orElse(SourceTable.OVERRIDES);
    }

    private @Nullable List<Structure> witnesses() {
        return replication
                .witness()
                .map(region -> List.of(Structure.builder()
                        .put("RegionName", region)
                        .put("WitnessStatus", status(region))
                        .build()))
                .orElse(null);
    }

    private String status(String region) {
        return statuses.getOrDefault(region, "ACTIVE");
    }

    private Structure replica(Replica replica) {
        TableDefinition.Billing billing = table.billing();
        List<Structure> indexes = new ArrayList<>();
        for (IndexDefinition index : table.indexes()) {
            if (index.isGlobal()) {
                indexes.add(index(replica, index));
            }
        }
        Throughput throughput = throughput(replica.capacity(), billing.throughput());
        return Structure.builder()
                .put("RegionName", replica.region())
                .put("ReplicaStatus", status(replica.region()))
                .put("ReplicaArn", replica.arn().orElse(null))
                .put("KMSMasterKeyId", encryptionKey(replica))
                .put("ProvisionedThroughputOverride", provisioned(replica.capacity()))
                .put("OnDemandThroughputOverride", onDemand(replica.capacity()))
                .put("WarmThroughput", CapacityRequests.warm(table.features().bounds(), billing.mode(), throughput))
                .put("GlobalSecondaryIndexes", indexes.isEmpty() ? null : indexes)
                .put(
                        "ReplicaTableClassSummary",
                        replica.tableClass()
                                .map(ReplicaDescriptions::tableClass)
                                .orElse(null))
                .put(MODE, mode())
                .build();
    }

    private Structure index(Replica replica, IndexDefinition index) {
        CapacityOverride capacity = replica.index(index.name());
        return Structure.builder()
                .put("IndexName", index.name())
                .put("ProvisionedThroughputOverride", provisioned(capacity))
                .put("OnDemandThroughputOverride", onDemand(capacity))
                .put(
                        "WarmThroughput",
                        CapacityRequests.warm(
                                index.bounds(), table.billing().mode(), throughput(capacity, index.throughput())))
                .build();
    }

    private static Throughput throughput(CapacityOverride override, Throughput throughput) {
        return new Throughput(
                override.readCapacityUnits().orElse(throughput.readCapacityUnits()), throughput.writeCapacityUnits());
    }

    /** A table that is encrypted with AWS's own key has replicas that are, each with that of its Region. */
    private @Nullable String encryptionKey(Replica replica) {
        if (table.features().encryptionKey().isEmpty()) {
            return null;
        }
        return replica.encryptionKey().orElseGet(() -> {
            String account = table.arn().split(":", -1)[4];
            return "arn:aws:kms:" + replica.region() + ":" + account + ":alias/aws/dynamodb";
        });
    }

    private @Nullable Structure provisioned(CapacityOverride override) {
        return table.billing().mode() == TableDefinition.Mode.PAY_PER_REQUEST
                ? null
                : override.readCapacityUnits()
                        .map(units -> Structure.builder()
                                .put("ReadCapacityUnits", units)
                                .build())
                        .orElse(null);
    }

    private @Nullable Structure onDemand(CapacityOverride override) {
        return table.billing().mode() == TableDefinition.Mode.PROVISIONED
                ? null
                : override.maxReadRequestUnits()
                        .map(units -> Structure.builder()
                                .put("MaxReadRequestUnits", units)
                                .build())
                        .orElse(null);
    }

    private static Structure tableClass(ReplicaTableClass tableClass) {
        return Structure.builder()
                .put("TableClass", tableClass.name())
                .put("LastUpdateDateTime", tableClass.since())
                .build();
    }
}
