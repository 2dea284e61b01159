package dev.trestle.cli.workbench;

import dev.trestle.cli.terminal.CommandFailedException;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Creates the tables of a model and waits until they can be used. */
final class TableCreation {
    private static final int LOOKS = 600;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final DynamoDbClient client;
    private final Pause pause;

    TableCreation(DynamoDbClient client, Pause pause) {
        this.client = client;
        this.pause = pause;
    }

    void create(ModelTable table) {
        TableStatus status =
                client.createTable(request(table)).tableDescription().tableStatus();
        for (int look = 0; status != TableStatus.ACTIVE; look++) {
            if (look == LOOKS) {
                throw new CommandFailedException("table " + table.name() + " is still " + status + " after "
                        + BETWEEN_LOOKS.multipliedBy(LOOKS).toSeconds() + " seconds");
            }
            pause.pause(BETWEEN_LOOKS);
            status = client.describeTable(request -> request.tableName(table.name()))
                    .table()
                    .tableStatus();
        }
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
