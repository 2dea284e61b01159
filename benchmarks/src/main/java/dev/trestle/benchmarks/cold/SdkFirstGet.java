package dev.trestle.benchmarks.cold;

import dev.trestle.benchmarks.mapping.Customer;
import dev.trestle.benchmarks.mapping.HandWritten;
import dev.trestle.embedded.EmbeddedDynamoDb;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The same process with code written by hand: the floor, as engine and SDK are in it. */
final class SdkFirstGet {

    private SdkFirstGet() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        try (EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
                DynamoDbClient client = db.client()) {
            FirstTable.create(client);
            Map<String, AttributeValue> item = HandWritten.toItem(Customer.sample(1));
            client.putItem(put -> put.tableName("shop").item(item));
            System.out.println(HandWritten.fromItem(client.getItem(get -> get.tableName("shop")
                            .key(Map.of(
                                    "pk", AttributeValue.fromS("region#europe"),
                                    "sk", AttributeValue.fromS("customer#c-1"))))
                    .item()));
        }
    }
}
