package dev.trestle.engine.operation.globaltable;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.replica.LegacyGlobalTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListGlobalTables.html">ListGlobalTables</a>,
 * which knows global tables of version 2017.11.29 only.
 */
public final class ListGlobalTables implements Operation {

    private static final int MAX_TABLES = 100;

    private final Database database;

    /** The operation on the database given. */
    public ListGlobalTables(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "ListGlobalTables";
    }

    @Override
    public Structure run(Structure request) {
        int limit = Objects.requireNonNullElse(request.integer("Limit"), MAX_TABLES);
        String start = request.string("ExclusiveStartGlobalTableName");
        String region = request.string("RegionName");
        NavigableMap<String, Table> tables = database.tables().byName();
        List<Structure> listed = new ArrayList<>();
        String last = null;
        for (Map.Entry<String, Table> entry : (start == null ? tables : tables.tailMap(start, false)).entrySet()) {
            Optional<LegacyGlobalTable> group = GlobalTables.of(entry.getValue())
                    .filter(found -> region == null || found.member(region).isPresent());
            if (group.isEmpty()) {
                continue;
            }
            if (listed.size() == limit) {
                return Structure.builder()
                        .put("GlobalTables", listed)
                        .put("LastEvaluatedGlobalTableName", last)
                        .build();
            }
            last = entry.getKey();
            listed.add(Structure.builder()
                    .put("GlobalTableName", last)
                    .put("ReplicationGroup", GlobalTables.regions(group.get().members()))
                    .build());
        }
        return Structure.builder().put("GlobalTables", listed).build();
    }
}
