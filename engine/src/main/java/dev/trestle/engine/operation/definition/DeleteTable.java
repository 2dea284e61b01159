package dev.trestle.engine.operation.definition;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.storage.WriteBatch;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.Timeline;
import java.util.Map;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html">DeleteTable</a>. A table with
 * point-in-time recovery leaves a backup of type SYSTEM behind, as the guide's page on point-in-time recovery says.
 */
public final class DeleteTable implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public DeleteTable(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "DeleteTable";
    }

    @Override
    public void checkFirst(Structure request) {
        database.requireTableName(request);
    }

    @Override
    public Structure run(Structure request) {
        Table deleted = database.tables()
                .delete(database.tableName(request.requiredString("TableName")), this::keepForRecovery);
        return Structure.builder()
                .put("TableDescription", TableDescription.of(deleted, Statuses.begun(Timeline.DELETING, Map.of())))
                .build();
    }

    /** A table with point-in-time recovery leaves a backup behind. */
    private void keepForRecovery(Table table, WriteBatch deletion) {
        if (table.definition().features().backups().isPresent()) {
            database.backups().createOfDeleted(deletion, table.snapshot());
        }
    }
}
