package dev.trestle.engine.operation.backup;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.TableSnapshot;
import dev.trestle.engine.table.Timeline;
import dev.trestle.engine.table.backup.Backup;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateBackup.html">CreateBackup</a>: a copy of a
 * table as it is between two writes. AWS promises less, namely no causal consistency across items.
 */
public final class CreateBackup implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public CreateBackup(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "CreateBackup";
    }

    @Override
    public Structure run(Structure request) {
        String tableName = database.tableName(request.requiredString("TableName"));
        Backup backup = backUp(tableName, request.requiredString("BackupName"));
        Timeline timeline = database.timeline();
        timeline.begin(backup.arn(), Timeline.CREATING, timeline.times().feature());
        return Structure.builder()
                .put("BackupDetails", BackupDetails.of(backup, "CREATING"))
                .build();
    }

    private Backup backUp(String tableName, String backupName) {
        try (TableSnapshot snapshot =
                database.tables().snapshot(tableName).orElseThrow(() -> FeatureErrors.tableNotFound(tableName))) {
            return database.backups().create(snapshot, backupName);
        }
    }
}
