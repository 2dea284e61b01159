package dev.trestle.benchmarks.memory;

import dev.trestle.embedded.EmbeddedDynamoDb;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** A process that fills a table and says how large its items are and how much heap they took. */
final class FilledTable {

    private static final String NAME = "filled";

    private FilledTable() {}

    /** Takes the shape of the items and their number; prints bytes of items and bytes of heap. */
    public static void main(String[] arguments) {
        ItemShape shape = ItemShape.valueOf(arguments[0]);
        int items = Integer.parseInt(arguments[1]);
        try (EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
                DynamoDbClient client = db.client()) {
            client.createTable(table -> table.tableName(NAME)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(KeySchemaElement.builder()
                            .attributeName(ItemShape.PARTITION_KEY)
                            .keyType(KeyType.HASH)
                            .build())
                    .attributeDefinitions(AttributeDefinition.builder()
                            .attributeName(ItemShape.PARTITION_KEY)
                            .attributeType(ScalarAttributeType.S)
                            .build()));
            // What the first operation of a process leaves behind does not belong to the table.
            client.putItem(put -> put.tableName(NAME).item(shape.item(0)));
            long before = usedHeap();
            for (int number = 1; number <= items; number++) {
                int next = number;
                client.putItem(put -> put.tableName(NAME).item(shape.item(next)));
            }
            long heap = usedHeap() - before;
            TableDescription table =
                    client.describeTable(describe -> describe.tableName(NAME)).table();
            System.out.println(table.tableSizeBytes() * items / table.itemCount() + " " + heap);
        }
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        // A second collection takes what the first found only weakly reachable.
        System.gc();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
