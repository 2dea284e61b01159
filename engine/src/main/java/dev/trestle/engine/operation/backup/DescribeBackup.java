package dev.trestle.engine.operation.backup;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.backup.Backup;

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
        Backup backup = database.backups().get(BackupDetails.arn(request));
        return BackupDetails.description(backup, BackupDetails.status(database, backup));
    }
}
