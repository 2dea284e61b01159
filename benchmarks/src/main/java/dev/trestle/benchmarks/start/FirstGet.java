package dev.trestle.benchmarks.start;

import dev.trestle.embedded.EmbeddedDynamoDb;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A process that makes a table, puts an item, gets it, and says so. */
final class FirstGet {

    private FirstGet() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        try (EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
                DynamoDbClient client = db.client()) {
            client.createTable(table -> table.tableName("first")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(KeySchemaElement.builder()
                            .attributeName("pk")
                            .keyType(KeyType.HASH)
                            .build())
                    .attributeDefinitions(AttributeDefinition.builder()
                            .attributeName("pk")
                            .attributeType(ScalarAttributeType.S)
                            .build()));
            Map<String, AttributeValue> item = Map.of("pk", AttributeValue.fromS("a"));
            client.putItem(put -> put.tableName("first").item(item));
            System.out.println(
                    client.getItem(get -> get.tableName("first").key(item)).item());
        }
    }
}
