package dev.trestle.engine.operation.globaltable;

import dev.trestle.engine.error.LegacyGlobalTableErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeGlobalTable.html">
 * DescribeGlobalTable</a>, which knows global tables of version 2017.11.29 only.
 */
public final class DescribeGlobalTable implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public DescribeGlobalTable(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "DescribeGlobalTable";
    }

    @Override
    public Structure run(Structure request) {
        String name = request.requiredString("GlobalTableName");
        return GlobalTables.of(database.tables().find(name))
                .map(group -> GlobalTables.description(database, name, group, "ACTIVE"))
                .orElseThrow(() -> LegacyGlobalTableErrors.notFound(name));
    }
}
