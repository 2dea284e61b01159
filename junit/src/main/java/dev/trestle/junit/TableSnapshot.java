package dev.trestle.junit;

import dev.trestle.table.call.BoundTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of a table as they are at one time, to go back to: {@code TableSnapshot before = TableSnapshot.of(app.table())},
 * and later {@code before.restore()}. It is made and restored by ordinary reads and writes of the table's blocking client, so
 * it works wherever the table is; the writes are seen in the table's stream. Immutable. For tables of tests, as the items are
 * held in memory.
 */
public final class TableSnapshot {

    private final BoundTable table;
    private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items;

    private TableSnapshot(BoundTable table, Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items) {
        this.table = table;
        this.items = Map.copyOf(items);
    }

    /** The items of the table as they are now, whatever entities they are of. */
    public static TableSnapshot of(BoundTable table) {
        return new TableSnapshot(table, byKey(table));
    }

    /** The items, in no order. */
    public List<Map<String, AttributeValue>> items() {
        return List.copyOf(items.values());
    }

    /** Has the table hold these items again and no others; what is the same already is not written. */
    public void restore() {
        DynamoDbClient client = table.client();
        Map<Map<String, AttributeValue>, Map<String, AttributeValue>> present = byKey(table);
        present.keySet().stream()
                .filter(key -> !items.containsKey(key))
                .forEach(key -> client.deleteItem(
                        delete -> delete.tableName(table.name()).key(key)));
        items.forEach((key, item) -> {
            if (!item.equals(present.get(key))) {
                client.putItem(put -> put.tableName(table.name()).item(item));
            }
        });
    }

    private static Map<Map<String, AttributeValue>, Map<String, AttributeValue>> byKey(BoundTable table) {
        Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items = new HashMap<>();
        table.client()
                .scanPaginator(scan -> scan.tableName(table.name()).consistentRead(true))
                .items()
                .forEach(item -> {
                    Map<String, AttributeValue> key = new HashMap<>(item);
                    key.keySet().retainAll(table.design().keyAttributes());
                    items.put(Map.copyOf(key), item);
                });
        return items;
    }
}
