package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.SchemaErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableDefinition;
import java.util.List;
import java.util.stream.Stream;

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
    public void checkFirst(Structure request) {
        database.requireTableName(request);
        database.tableName(request.requiredString("TableName"));
    }

    @Override
    public Structure run(Structure request) {
        if (!request.has("GlobalTableSourceArn")) {
            requireMembers(request);
        }
        TableDefinition definition = new TableCreation(database).definition(request);
        Table table = database.tables().create(definition);
        Structure description = TableDescription.of(table, Statuses.creating(table));
        return Structure.builder().put("TableDescription", description).build();
    }

    /** The service model leaves these out for tables that take them from another Region. */
    private static void requireMembers(Structure request) {
        List<String> missing = Stream.of("KeySchema", "AttributeDefinitions")
                .filter(member -> !request.has(member))
                .map(member -> Character.toLowerCase(member.charAt(0)) + member.substring(1))
                .toList();
        if (!missing.isEmpty()) {
            throw SchemaErrors.missingMembers(missing);
        }
    }
}
