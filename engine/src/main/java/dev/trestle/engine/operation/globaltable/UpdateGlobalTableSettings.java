package dev.trestle.engine.operation.globaltable;

import dev.trestle.engine.error.LegacyGlobalTableErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.Table;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateGlobalTableSettings.html">
 * UpdateGlobalTableSettings</a> of version 2017.11.29: billing and writes of all replicas, and reads of each.
 */
public final class UpdateGlobalTableSettings implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public UpdateGlobalTableSettings(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "UpdateGlobalTableSettings";
    }

    @Override
    public Structure run(Structure request) {
        String name = request.requiredString("GlobalTableName");
        if (GlobalTables.of(database.tables().find(name)).isEmpty()) {
            throw LegacyGlobalTableErrors.settingsNotFound(name);
        }
        if (request.members().size() == 1) {
            throw LegacyGlobalTableErrors.nothingToUpdate(name);
        }
        Table table = database.tables().redefine(name, new SettingsUpdate(database, request)::apply);
        return DescribeGlobalTableSettings.description(table.definition(), "UPDATING");
    }
}
