package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Restoration;
import dev.trestle.engine.table.Timeline;
import dev.trestle.engine.table.backup.Backup;
import java.util.Iterator;
import java.util.Optional;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableFromBackup.html">
 * RestoreTableFromBackup</a>: a new table with the backup's keys, indexes and items. Tags, time to live, streams, policies,
 * continuous backups and deletion protection are not restored.
 */
public final class RestoreTableFromBackup implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public RestoreTableFromBackup(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "RestoreTableFromBackup";
    }

    @Override
    public Structure run(Structure request) {
        String target = database.tableName(request.requiredString("TargetTableName"));
        String arn = request.requiredString("BackupArn");
        if (database.timeline().isIn(arn, Timeline.CREATING)) {
            throw BackupErrors.backupBeingMade(arn);
        }
        Table restored = database.backups().restore(arn, (backup, items) -> restore(request, target, backup, items));
        return Structure.builder()
                .put("TableDescription", TableDescription.of(restored, Statuses.creating(restored)))
                .build();
    }

    private Table restore(Structure request, String target, Backup backup, Iterator<OrderedMap.Entry> items) {
        Restoration from =
                new Restoration(Optional.of(backup.arn()), backup.source().arn(), backup.created());
        TableDefinition definition = new RestoreRequest(database, request, backup.source()).definition(target, from);
        return database.tables().restore(definition, items);
    }
}
