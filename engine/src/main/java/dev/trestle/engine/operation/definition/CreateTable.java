package dev.trestle.engine.operation.definition;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.Table;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html">CreateTable</a>. */
public final class CreateTable implements Operation {

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
        Table table = database.tables().create(new TableCreation(database).definition(request));
        Structure description = TableDescription.of(table, Statuses.creating(table));
        return Structure.builder().put("TableDescription", description).build();
    }
}
