package dev.trestle.engine.operation.globaltable;

import dev.trestle.engine.error.LegacyGlobalTableErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.replica.LegacyGlobalTable;
import dev.trestle.engine.table.replica.Replica;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateGlobalTable.html">CreateGlobalTable</a>
 * of version 2017.11.29, which Amazon DynamoDB refuses by now.
 */
public final class CreateGlobalTable implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public CreateGlobalTable(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "CreateGlobalTable";
    }

    @Override
    public Structure run(Structure request) {
        String name = request.requiredString("GlobalTableName");
        List<Structure> replicas = request.structures("ReplicationGroup");
        if (replicas.isEmpty() || replicas.stream().anyMatch(replica -> !replica.has("RegionName"))) {
            throw LegacyGlobalTableErrors.empty();
        }
        List<String> regions = replicas.stream()
                .map(replica -> replica.requiredString("RegionName"))
                .toList();
        GlobalTables.requireRegions(database, regions, "replicationGroup.%d.member.regionName");
        if (GlobalTables.of(database.tables().find(name)).isPresent()) {
            throw LegacyGlobalTableErrors.alreadyExists(name);
        }
        GlobalTables.requireReady(database, name);
        Instant now = GlobalTables.now(database);
        LegacyGlobalTable group = new LegacyGlobalTable(
                now, regions.stream().map(region -> Replica.in(region, now)).toList());
        database.tables().redefine(name, table -> {
            if (table.features().replication().legacy().isPresent()) {
                throw LegacyGlobalTableErrors.alreadyExists(name);
            }
            return GlobalTables.with(table, Optional.of(group));
        });
        return GlobalTables.description(database, name, group, "CREATING");
    }
}
