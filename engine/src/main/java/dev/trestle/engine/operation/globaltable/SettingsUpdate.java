package dev.trestle.engine.operation.globaltable;

import dev.trestle.engine.error.LegacyGlobalTableErrors;
import dev.trestle.engine.error.ThroughputErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.replica.Scaling;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Billing;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.Throughput;
import dev.trestle.engine.table.replica.AutoScaling;
import dev.trestle.engine.table.replica.LegacyGlobalTable;
import dev.trestle.engine.table.replica.Replica;
import dev.trestle.engine.table.replica.ReplicaTableClass;
import dev.trestle.engine.table.replica.ScalingTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request for other settings of a global table of version 2017.11.29. Used once. */
final class SettingsUpdate {

    private final Database database;
    private final Structure request;
    private final Map<ScalingTarget, Optional<AutoScaling>> scaling = new LinkedHashMap<>();

    /** Capacity that the table's own is to be, by the names of indexes, empty for the table. */
    private final Map<String, Long> reads = new HashMap<>();

    private final Map<String, Long> writes = new HashMap<>();

    SettingsUpdate(Database database, Structure request) {
        this.database = database;
        this.request = request;
    }

    /**
     * The table with the settings.
     *
     * @throws dev.trestle.engine.error.ServiceException an IndexNotFoundException, a ReplicaNotFoundException or a
     *     ValidationException if it cannot have them
     */
    TableDefinition apply(TableDefinition table) {
        Scaling settings = new Scaling(database, table.name());
        LegacyGlobalTable group = table.features().replication().legacy().orElseThrow();
        readWrites(table, settings);
        LegacyGlobalTable changed = members(table, group, settings);
        Optional<String> tableClass = changed.member(database.region())
                .flatMap(Replica::tableClass)
                .map(ReplicaTableClass::name)
                .or(table::tableClass);
        Billing billing = billing(table.billing());
        TableDefinition billed = table.withSettings(billing, tableClass, table.deletionProtection())
                .withIndexes(table.attributeDefinitions(), indexes(table, billing.mode()));
        return billed.withFeatures(billed.features()
                .withReplication(billed.features()
                        .replication()
                        .withLegacy(Optional.of(changed))
                        .withScaling(scaling)));
    }

    private void readWrites(TableDefinition table, Scaling settings) {
        put(writes, "", request.longInteger("GlobalTableProvisionedWriteCapacityUnits"));
        scale(
                settings,
                ScalingTarget.writes(""),
                "GlobalTableProvisionedWriteCapacityAutoScalingSettingsUpdate",
                request);
        for (Structure index : request.structures("GlobalTableGlobalSecondaryIndexSettingsUpdate")) {
            String name = requireIndex(table, index);
            put(writes, name, index.longInteger("ProvisionedWriteCapacityUnits"));
            scale(settings, ScalingTarget.writes(name), "ProvisionedWriteCapacityAutoScalingSettingsUpdate", index);
        }
    }

    private LegacyGlobalTable members(TableDefinition table, LegacyGlobalTable group, Scaling settings) {
        Map<String, Replica> members = new LinkedHashMap<>();
        group.members().forEach(member -> members.put(member.region(), member));
        for (Structure update : request.structures("ReplicaSettingsUpdate")) {
            String region = update.requiredString("RegionName");
            if (!members.containsKey(region)) {
                throw LegacyGlobalTableErrors.replicaNotFound(table.name(), region);
            }
            members.computeIfPresent(region, (name, member) -> member(table, member, update, settings));
        }
        return new LegacyGlobalTable(group.created(), List.copyOf(members.values()));
    }

    private Replica member(TableDefinition table, Replica before, Structure update, Scaling settings) {
        String region = before.region();
        boolean own = region.equals(database.region());
        Replica member = before;
        Long units = update.longInteger("ReplicaProvisionedReadCapacityUnits");
        if (own) {
            put(reads, "", units);
        } else if (units != null) {
            member = member.withCapacity(member.capacity().withReads(Optional.of(units)));
        }
        scale(
                settings,
                ScalingTarget.reads(region, ""),
                "ReplicaProvisionedReadCapacityAutoScalingSettingsUpdate",
                update);
        for (Structure index : update.structures("ReplicaGlobalSecondaryIndexSettingsUpdate")) {
            String name = requireIndex(table, index);
            Long indexUnits = index.longInteger("ProvisionedReadCapacityUnits");
            if (own) {
                put(reads, name, indexUnits);
            } else if (indexUnits != null) {
                member = member.withIndex(name, member.index(name).withReads(Optional.of(indexUnits)));
            }
            scale(
                    settings,
                    ScalingTarget.reads(region, name),
                    "ProvisionedReadCapacityAutoScalingSettingsUpdate",
                    index);
        }
        String tableClass = update.string("ReplicaTableClass");
        return tableClass == null
                ? member
                : member.withTableClass(new ReplicaTableClass(tableClass, GlobalTables.now(database)));
    }

    private void scale(Scaling settings, ScalingTarget target, String member, Structure update) {
        Structure given = update.structure(member);
        if (given != null) {
            scaling.put(target, settings.read(given, target));
        }
    }

    private static void put(Map<String, Long> capacity, String index, @Nullable Long units) {
        if (units != null) {
            capacity.put(index, units);
        }
    }

    private static String requireIndex(TableDefinition table, Structure update) {
        String name = update.requiredString("IndexName");
        if (table.index(name).filter(IndexDefinition::isGlobal).isEmpty()) {
            throw LegacyGlobalTableErrors.indexNotFound(table.name(), name);
        }
        return name;
    }

    private Billing billing(Billing before) {
        Mode mode = Optional.ofNullable(request.string("GlobalTableBillingMode"))
                .map(Mode::valueOf)
                .orElse(before.mode());
        if (mode == Mode.PAY_PER_REQUEST) {
            if (!reads.isEmpty() || !writes.isEmpty()) {
                throw ThroughputErrors.notAllowed();
            }
            return before.mode() == mode
                    ? before
                    : new Billing(mode, Throughput.ON_DEMAND, Optional.of(GlobalTables.now(database)));
        }
        Throughput throughput = throughput("", before.throughput());
        if (throughput.readCapacityUnits() == 0 || throughput.writeCapacityUnits() == 0) {
            throw ThroughputErrors.required();
        }
        return new Billing(mode, throughput, before.lastOnDemand());
    }

    private List<IndexDefinition> indexes(TableDefinition table, Mode mode) {
        List<IndexDefinition> indexes = new ArrayList<>();
        for (IndexDefinition index : table.indexes()) {
            if (!index.isGlobal()) {
                indexes.add(index);
                continue;
            }
            Throughput throughput =
                    mode == Mode.PAY_PER_REQUEST ? Throughput.ON_DEMAND : throughput(index.name(), index.throughput());
            boolean incomplete = throughput.readCapacityUnits() == 0 || throughput.writeCapacityUnits() == 0;
            if (mode == Mode.PROVISIONED && incomplete) {
                throw ThroughputErrors.indexThroughputRequired(index.name());
            }
            indexes.add(index.withThroughput(throughput));
        }
        return indexes;
    }

    private Throughput throughput(String index, Throughput before) {
        return new Throughput(
                reads.getOrDefault(index, before.readCapacityUnits()),
                writes.getOrDefault(index, before.writeCapacityUnits()));
    }
}
