package dev.trestle.engine.operation.globaltable;

import dev.trestle.engine.error.LegacyGlobalTableErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.replica.Scaling;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.replica.Replica;
import dev.trestle.engine.table.replica.Replication;
import dev.trestle.engine.table.replica.ScalingTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeGlobalTableSettings.html">
 * DescribeGlobalTableSettings</a> of version 2017.11.29.
 */
public final class DescribeGlobalTableSettings implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public DescribeGlobalTableSettings(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "DescribeGlobalTableSettings";
    }

    @Override
    public Structure run(Structure request) {
        String name = request.requiredString("GlobalTableName");
        Table table = database.tables().find(name);
        if (table == null || GlobalTables.of(table).isEmpty()) {
            throw LegacyGlobalTableErrors.settingsNotFound(name);
        }
        return description(table.definition(), "ACTIVE");
    }

    static Structure description(TableDefinition table, String status) {
        List<Structure> settings = new ArrayList<>();
        table.features()
                .replication()
                .legacy()
                .ifPresent(group -> group.members().forEach(member -> settings.add(settings(table, member, status))));
        return Structure.builder()
                .put("GlobalTableName", table.name())
                .put("ReplicaSettings", settings)
                .build();
    }

    private static Structure settings(TableDefinition table, Replica member, String status) {
        Replication replication = table.features().replication();
        TableDefinition.Billing billing = table.billing();
        List<Structure> indexes = table.indexes().stream()
                .filter(IndexDefinition::isGlobal)
                .map(index -> index(table, member, index))
                .toList();
        long reads = member.capacity()
                .readCapacityUnits()
                .orElse(billing.throughput().readCapacityUnits());
        return Structure.builder()
                .put("RegionName", member.region())
                .put("ReplicaStatus", status)
                .put("ReplicaBillingModeSummary", billing(billing))
                .put("ReplicaProvisionedReadCapacityUnits", reads)
                .put(
                        "ReplicaProvisionedReadCapacityAutoScalingSettings",
                        Scaling.description(replication, ScalingTarget.reads(member.region(), "")))
                .put(
                        "ReplicaProvisionedWriteCapacityUnits",
                        billing.throughput().writeCapacityUnits())
                .put(
                        "ReplicaProvisionedWriteCapacityAutoScalingSettings",
                        Scaling.description(replication, ScalingTarget.writes("")))
                .put("ReplicaGlobalSecondaryIndexSettings", indexes.isEmpty() ? null : indexes)
                .put("ReplicaTableClassSummary", tableClass(table, member))
                .build();
    }

    private static Structure index(TableDefinition table, Replica member, IndexDefinition index) {
        Replication replication = table.features().replication();
        boolean provisioned = table.billing().mode() == Mode.PROVISIONED;
        long reads = member.index(index.name())
                .readCapacityUnits()
                .orElse(index.throughput().readCapacityUnits());
        return Structure.builder()
                .put("IndexName", index.name())
                .put("IndexStatus", "ACTIVE")
                .put("ProvisionedReadCapacityUnits", provisioned ? reads : null)
                .put(
                        "ProvisionedReadCapacityAutoScalingSettings",
                        Scaling.description(replication, ScalingTarget.reads(member.region(), index.name())))
                .put(
                        "ProvisionedWriteCapacityUnits",
                        provisioned ? index.throughput().writeCapacityUnits() : null)
                .put(
                        "ProvisionedWriteCapacityAutoScalingSettings",
                        Scaling.description(replication, ScalingTarget.writes(index.name())))
                .build();
    }

    private static @Nullable Structure billing(TableDefinition.Billing billing) {
        return billing.mode() == Mode.PROVISIONED && billing.lastOnDemand().isEmpty()
                ? null
                : Structure.builder()
                        .put("BillingMode", billing.mode().name())
                        .put(
                                "LastUpdateToPayPerRequestDateTime",
                                billing.lastOnDemand().orElse(null))
                        .build();
    }

    private static @Nullable Structure tableClass(TableDefinition table, Replica member) {
        Optional<Structure> own = member.tableClass()
                .map(given -> Structure.builder()
                        .put("TableClass", given.name())
                        .put("LastUpdateDateTime", given.since())
                        .build());
        return own.or(() -> table.tableClass()
                        .map(name -> Structure.builder().put("TableClass", name).build()))
                .orElse(null);
    }
}
