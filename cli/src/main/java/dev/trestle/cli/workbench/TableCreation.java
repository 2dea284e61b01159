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
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** Creates the tables of a model, with a tag that they have until their sample items are in them. */
final class TableCreation {

    private static final Tag UNFINISHED =
            Tag.builder().key("trestle:loading").value("sample items").build();

    private final DynamoDbClient client;
    private final Pause pause;

    TableCreation(DynamoDbClient client, Pause pause) {
        this.client = client;
        this.pause = pause;
    }

    /** Creates a table and waits until it can be used. */
    TableDescription create(ModelTable table) {
        client.createTable(request(table));
        return TableStates.awaitActive(client, table.name(), pause);
    }

    /** Says that the table has all its items. */
    void finish(TableDescription table) {
        client.untagResource(request -> request.resourceArn(table.tableArn()).tagKeys(UNFINISHED.key()));
    }

    /** Whether the table never got all its items. */
    boolean wasInterrupted(TableDescription table) {
        return client.listTagsOfResource(request -> request.resourceArn(table.tableArn()))
                .tags()
                .contains(UNFINISHED);
    }

    /** Deletes a table and waits until it is gone. */
    void delete(String table) {
        client.deleteTable(request -> request.tableName(table));
        client.waiter().waitUntilTableNotExists(request -> request.tableName(table));
    }

    static CreateTableRequest request(ModelTable table) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(table.name())
                .tags(UNFINISHED)
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
