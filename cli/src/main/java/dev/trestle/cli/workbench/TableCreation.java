package dev.trestle.cli.workbench;

import dev.trestle.cli.transfer.Pause;
import dev.trestle.cli.transfer.TableStates;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** Creates the tables of a model and waits until they can be used. */
final class TableCreation {
    private final DynamoDbClient client;
    private final Pause pause;

    TableCreation(DynamoDbClient client, Pause pause) {
        this.client = client;
        this.pause = pause;
    }

    void create(ModelTable table) {
        client.createTable(request(table));
        TableStates.awaitActive(client, table.name(), pause);
    }

    static CreateTableRequest request(ModelTable table) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(table.name())
                .keySchema(keySchema(table.key()))
                .attributeDefinitions(table.keyAttributes().stream()
                        .map(attribute -> AttributeDefinition.builder()
                                .attributeName(attribute.name())
                                .attributeType(attribute.type())
                                .build())
                        .toList());
        table.throughput()
                .ifPresentOrElse(
                        units -> request.billingMode(BillingMode.PROVISIONED).provisionedThroughput(units),
                        () -> request.billingMode(BillingMode.PAY_PER_REQUEST));
        // An empty list of indexes is refused, no list is not.
        if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(
                    table.indexes().stream().map(TableCreation::index).toList());
        }
        return request.build();
    }

    private static GlobalSecondaryIndex index(ModelIndex index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keySchema(index.key()))
                .projection(index.projection())
                .provisionedThroughput(index.throughput().orElse(null))
                .build();
    }

    private static List<KeySchemaElement> keySchema(KeySchema key) {
        return key.attributes().stream()
                .map(attribute -> KeySchemaElement.builder()
                        .attributeName(attribute.name())
                        .keyType(attribute.equals(key.partition()) ? KeyType.HASH : KeyType.RANGE)
                        .build())
                .toList();
    }
}
