package dev.trestle.conformance.fuzz;

import dev.trestle.engine.Engine;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that an account holds.
 *
 * @param tables the tables in the order of their names
 */
public record AccountState(List<TableState> tables) {

    /**
     * A table.
     *
     * @param description what DescribeTable says of it
     * @param items its items in their order
     * @param entries the entries of each index, by its name
     */
    public record TableState(Structure description, List<Item> items, Map<String, List<Item>> entries) {}

    /** What the engine holds. */
    public static AccountState of(Engine engine) {
        List<TableState> tables = new ArrayList<>();
        for (String name : engine.call("ListTables", Structure.EMPTY).strings("TableNames")) {
            Structure request = Structure.builder().put("TableName", name).build();
            Structure description = engine.call("DescribeTable", request).structure("Table");
            Map<String, List<Item>> entries = new HashMap<>();
            indexes(description).forEach(index -> {
                String indexName = index.requiredString("IndexName");
                Structure ofIndex = Structure.builder()
                        .put("TableName", name)
                        .put("IndexName", indexName)
                        .build();
                entries.put(indexName, scan(engine, ofIndex));
            });
            TableState table = new TableState(description, scan(engine, request), entries);
            description.structures("VectorIndexes").forEach(index -> {
                VectorIndexCheck check = new VectorIndexCheck(index, new TableCheck(table));
                entries.put(index.requiredString("IndexName"), check.found(engine, name, table.items()));
            });
            tables.add(table);
        }
        return new AccountState(tables);
    }

    static Stream<Structure> indexes(Structure description) {
        return Stream.concat(
                description.structures("LocalSecondaryIndexes").stream(),
                description.structures("GlobalSecondaryIndexes").stream());
    }

    private static List<Item> scan(Engine engine, Structure request) {
        List<Item> items = new ArrayList<>();
        Structure next = request;
        while (true) {
            Structure answer = engine.call("Scan", next);
            items.addAll(answer.items("Items"));
            Item last = answer.item("LastEvaluatedKey");
            if (last == null) {
                return items;
            }
            Structure.Builder more = Structure.builder();
            request.members().forEach(more::put);
            next = more.put("ExclusiveStartKey", last).build();
        }
    }

    /**
     * Works out from the items what is to be in each index, and from both what DescribeTable is to count.
     *
     * @throws IllegalStateException if there is something else
     */
    public void check() {
        for (TableState table : tables) {
            TableCheck check = new TableCheck(table);
            check.checkItems();
            indexes(table.description()).forEach(check::checkIndex);
            table.description().structures("VectorIndexes").forEach(check::checkVectorIndex);
        }
    }
}
