package dev.trestle.engine.operation.backup;

import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.Timeline;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteBackup.html">DeleteBackup</a>.
 */
public final class DeleteBackup implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public DeleteBackup(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "DeleteBackup";
    }

    @Override
    public Structure run(Structure request) {
        String arn = BackupDetails.arn(request);
        if (database.timeline().isIn(arn, Timeline.CREATING)) {
            throw BackupErrors.backupBeingMade(arn);
        }
        return BackupDetails.description(database.backups().delete(arn), "DELETED");
    }
}
