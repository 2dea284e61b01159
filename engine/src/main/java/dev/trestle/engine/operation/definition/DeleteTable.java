package dev.trestle.engine.operation.definition;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.storage.WriteBatch;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableSnapshot;
import dev.trestle.engine.table.Timeline;
import java.util.Map;
import java.util.Set;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html">DeleteTable</a>. A table with
 * point-in-time recovery leaves a backup of type SYSTEM behind, as the guide's page on point-in-time recovery says.
 */
public final class DeleteTable implements Operation {

    /** What a description of a table has, and DynamoDB leaves out once the table goes. */
    private static final Set<String> LEFT_OUT = Set.of("AttributeDefinitions", "KeySchema", "CreationDateTime");

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
        Structure described = TableDescription.of(deleted, Statuses.begun(Timeline.DELETING, Map.of()));
        Structure.Builder left = Structure.builder();
        described.members().forEach((member, value) -> left.put(member, LEFT_OUT.contains(member) ? null : value));
        return Structure.builder().put("TableDescription", left.build()).build();
    }

    /** A table with point-in-time recovery leaves a backup behind. */
    private void keepForRecovery(Table table, WriteBatch deletion) {
        if (table.definition().features().backups().isPresent()) {
            try (TableSnapshot snapshot = table.snapshot()) {
                database.backups().createOfDeleted(deletion, snapshot);
            }
        }
    }
}
