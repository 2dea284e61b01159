package dev.trestle.benchmarks.cold;

import dev.trestle.benchmarks.mapping.Customer;
import dev.trestle.benchmarks.mapping.ShopTable;
import dev.trestle.embedded.EmbeddedDynamoDb;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A process that makes a table, puts a record with Trestle, gets it, and says so. */
final class TrestleFirstGet {

    private TrestleFirstGet() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        try (EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
                DynamoDbClient client = db.client()) {
            FirstTable.create(client);
            ShopTable shop = ShopTable.on(client);
            Customer customer = Customer.sample(1);
            shop.customers().put(customer);
            System.out.println(
                    shop.customers().get(customer.region(), customer.id()).orElseThrow());
        }
    }
}
