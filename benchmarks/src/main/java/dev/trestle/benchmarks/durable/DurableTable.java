package dev.trestle.benchmarks.durable;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.engine.Engine;
import dev.trestle.storage.DurableStorage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** PutItem of 1 KB through the embedded client, on durable storage, into a table with one global secondary index. */
final class DurableTable implements Writes {

    private static final String NAME = "durable";
    private static final int ATTRIBUTES = 10;

    private final DurableStorage storage;
    private final Engine engine;
    private final EmbeddedDynamoDb db;
    private final DynamoDbClient client;

    DurableTable(Path folder) {
        this.storage = DurableStorage.open(folder);
        this.engine = Engine.builder().storage(storage).build();
        this.db = EmbeddedDynamoDb.on(engine, "local");
        this.client = db.client();
        client.createTable(table -> table.tableName(NAME)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("pk"))
                .attributeDefinitions(definition("pk"), definition("gpk"))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName("byGroup")
                        .keySchema(key("gpk"))
                        .projection(projection -> projection.projectionType(ProjectionType.ALL))
                        .build()));
    }

    @Override
    public void write(int number, int version) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("pk", AttributeValue.fromS("key-" + number));
        item.put("gpk", AttributeValue.fromS("group-" + number / 10));
        for (int i = 0; i < ATTRIBUTES; i++) {
            item.put("attribute" + i, AttributeValue.fromS(text(number * ATTRIBUTES + i + version)));
        }
        client.putItem(put -> put.tableName(NAME).item(item));
    }

    private static String text(int number) {
        StringBuilder text = new StringBuilder(100);
        for (int i = 0; i < 100; i++) {
            text.append((char) ('a' + (i * 31 + number) % 26));
        }
        return text.toString();
    }

    private static KeySchemaElement key(String name) {
        return KeySchemaElement.builder()
                .attributeName(name)
                .keyType(KeyType.HASH)
                .build();
    }

    private static AttributeDefinition definition(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    @Override
    public void close() {
        client.close();
        db.close();
        engine.close();
        storage.close();
    }
}
