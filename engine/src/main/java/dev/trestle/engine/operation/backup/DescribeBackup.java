package dev.trestle.engine.operation.backup;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeBackup.html">DescribeBackup</a>.
 */
public final class DescribeBackup implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public DescribeBackup(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "DescribeBackup";
    }

    @Override
    public Structure run(Structure request) {
        return BackupDetails.description(database.backups().get(request.requiredString("BackupArn")), "AVAILABLE");
    }
}
