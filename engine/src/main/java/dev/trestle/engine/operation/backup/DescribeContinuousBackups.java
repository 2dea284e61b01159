package dev.trestle.engine.operation.backup;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html">DescribeContinuousBackups</a>.
 */
public final class DescribeContinuousBackups implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public DescribeContinuousBackups(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "DescribeContinuousBackups";
    }

    @Override
    public Structure run(Structure request) {
        String tableName = database.tableName(request.requiredString("TableName"));
        if (database.tables().find(tableName) == null) {
            throw FeatureErrors.tableNotFound(tableName);
        }
        return BackupDescription.of(
                database.definition(tableName).features().backups(),
                database.clock().instant());
    }
}
