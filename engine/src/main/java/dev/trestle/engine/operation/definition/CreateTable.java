package dev.trestle.engine.operation.definition;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.Unsupported;
import dev.trestle.engine.table.TableDefinition;
import java.util.List;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html">CreateTable</a>. */
public final class CreateTable implements Operation {

    private static final List<String> UNSUPPORTED =
            List.of("GlobalTableSourceArn", "GlobalTableSettingsReplicationMode");

    private final Database database;

    /** The operation on the database given. */
    public CreateTable(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "CreateTable";
    }

    @Override
    public Structure run(Structure request) {
        Unsupported.refuse(name(), request, UNSUPPORTED);
        TableDefinition definition = new TableCreation(database).definition(request);
        Structure description = TableDescription.of(database.tables().create(definition), "CREATING");
        return Structure.builder().put("TableDescription", description).build();
    }
}
