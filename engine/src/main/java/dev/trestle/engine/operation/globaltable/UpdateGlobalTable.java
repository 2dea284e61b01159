package dev.trestle.engine.operation.globaltable;

import dev.trestle.engine.error.LegacyGlobalTableErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.replica.LegacyGlobalTable;
import dev.trestle.engine.table.replica.Replica;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateGlobalTable.html">UpdateGlobalTable</a>
 * of version 2017.11.29. A global table without replicas is none any more.
 */
public final class UpdateGlobalTable implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public UpdateGlobalTable(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "UpdateGlobalTable";
    }

    @Override
    public Structure run(Structure request) {
        String name = request.requiredString("GlobalTableName");
        List<Structure> updates = request.structures("ReplicaUpdates");
        requireWellFormed(updates);
        LegacyGlobalTable before =
                GlobalTables.of(database.tables().find(name)).orElseThrow(() -> LegacyGlobalTableErrors.notFound(name));
        if (updates.stream().anyMatch(update -> update.has("Create"))) {
            GlobalTables.requireReady(database, name);
        }
        LegacyGlobalTable after = new LegacyGlobalTable(before.created(), members(name, before, updates));
        database.tables()
                .redefine(
                        name,
                        table -> GlobalTables.with(
                                table, after.members().isEmpty() ? Optional.empty() : Optional.of(after)));
        return GlobalTables.description(database, name, after, "UPDATING");
    }

    private void requireWellFormed(List<Structure> updates) {
        if (updates.isEmpty()) {
            throw LegacyGlobalTableErrors.empty();
        }
        if (updates.stream().anyMatch(update -> update.members().size() != 1)) {
            throw LegacyGlobalTableErrors.notOneReplicaAction();
        }
        List<String> regions = updates.stream()
                .map(UpdateGlobalTable::action)
                .map(UpdateGlobalTable::region)
                .toList();
        GlobalTables.requireRegions(database, regions, "replicaUpdates.%d.member.regionName");
    }

    private static Structure action(Structure update) {
        Structure create = update.structure("Create");
        return create == null ? Objects.requireNonNull(update.structure("Delete")) : create;
    }

    private static String region(Structure action) {
        return action.requiredString("RegionName");
    }

    private List<Replica> members(String name, LegacyGlobalTable before, List<Structure> updates) {
        List<Replica> members = new ArrayList<>(before.members());
        for (Structure update : updates) {
            String region = region(action(update));
            boolean present = before.member(region).isPresent();
            if (update.has("Create")) {
                if (present) {
                    throw LegacyGlobalTableErrors.replicaAlreadyExists(name, region);
                }
                members.add(Replica.in(region, GlobalTables.now(database)));
            } else if (!members.removeIf(member -> member.region().equals(region))) {
                throw LegacyGlobalTableErrors.replicaNotFound(name, region);
            }
        }
        return members;
    }
}
