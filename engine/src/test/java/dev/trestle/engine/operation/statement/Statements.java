package dev.trestle.engine.operation.statement;

import dev.trestle.engine.Engine;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.partiql.InsertStatement;
import dev.trestle.engine.partiql.StatementParser;
import java.util.List;
import java.util.stream.Stream;

/** Runs statements on an engine with a table of songs, {@code Music}, and one of orders with a sort key of type N. */
final class Statements implements AutoCloseable {

    private final Engine engine = Engine.inMemory();

    Statements() {
        createTable("Music", "Artist", "SongTitle", "S");
        createTable("Orders", "Customer", "Number", "N");
    }

    private void createTable(String table, String partitionKey, String sortKey, String sortType) {
        engine.call(
                "CreateTable",
                Structure.builder()
                        .put("TableName", table)
                        .put("BillingMode", "PAY_PER_REQUEST")
                        .put(
                                "AttributeDefinitions",
                                List.of(
                                        definition(partitionKey, "S"),
                                        definition(sortKey, sortType),
                                        definition("Genre", "S"),
                                        definition("Year", "N")))
                        .put("KeySchema", keySchema(partitionKey, sortKey))
                        .put(
                                "GlobalSecondaryIndexes",
                                List.of(
                                        index("ByGenre", keySchema("Genre", "Year"), "ALL"),
                                        index("Keys", keySchema("Genre", sortKey), "KEYS_ONLY")))
                        .put(
                                "LocalSecondaryIndexes",
                                List.of(index("ByYear", keySchema(partitionKey, "Year"), "KEYS_ONLY")))
                        .build());
    }

    private static Structure definition(String name, String type) {
        return Structure.builder()
                .put("AttributeName", name)
                .put("AttributeType", type)
                .build();
    }

    private static List<Structure> keySchema(String partitionKey, String sortKey) {
        return List.of(key(partitionKey, "HASH"), key(sortKey, "RANGE"));
    }

    private static Structure key(String name, String type) {
        return Structure.builder()
                .put("AttributeName", name)
                .put("KeyType", type)
                .build();
    }

    private static Structure index(String name, List<Structure> keySchema, String projection) {
        return Structure.builder()
                .put("IndexName", name)
                .put("KeySchema", keySchema)
                .put(
                        "Projection",
                        Structure.builder().put("ProjectionType", projection).build())
                .build();
    }

    /** The request for one statement, to add to. */
    static Structure.Builder request(String statement, AttributeValue... parameters) {
        return Structure.builder()
                .put("Statement", statement)
                .put("Parameters", parameters.length == 0 ? null : List.of(parameters));
    }

    Structure call(String operation, Structure request) {
        return engine.call(operation, request);
    }

    Structure execute(Structure.Builder request) {
        return call("ExecuteStatement", request.build());
    }

    List<Item> items(String statement, AttributeValue... parameters) {
        return execute(request(statement, parameters)).items("Items");
    }

    Structure batch(String... statements) {
        return call("BatchExecuteStatement", several("Statements", statements).build());
    }

    Structure transaction(String... statements) {
        return call(
                "ExecuteTransaction", several("TransactStatements", statements).build());
    }

    static Structure.Builder several(String member, String... statements) {
        return Structure.builder()
                .put(
                        member,
                        Stream.of(statements)
                                .map(statement -> request(statement).build())
                                .toList());
    }

    /** The item of that tuple. */
    static Item item(String tuple) {
        return ((InsertStatement) StatementParser.parse("INSERT INTO t VALUE " + tuple, List.of())).item();
    }

    @Override
    public void close() {
        engine.close();
    }
}
