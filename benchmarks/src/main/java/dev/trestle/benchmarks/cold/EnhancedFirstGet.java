package dev.trestle.benchmarks.cold;

import dev.trestle.benchmarks.mapping.Customer;
import dev.trestle.benchmarks.mapping.CustomerBean;
import dev.trestle.embedded.EmbeddedDynamoDb;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The same process with the Enhanced Client. */
final class EnhancedFirstGet {

    private EnhancedFirstGet() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        try (EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
                DynamoDbClient client = db.client()) {
            FirstTable.create(client);
            DynamoDbTable<CustomerBean> shop = DynamoDbEnhancedClient.builder()
                    .dynamoDbClient(client)
                    .build()
                    .table("shop", TableSchema.fromBean(CustomerBean.class));
            CustomerBean customer = CustomerBean.of(Customer.sample(1));
            shop.putItem(customer);
            System.out.println(shop.getItem(Key.builder()
                            .partitionValue(customer.getPk())
                            .sortValue(customer.getSk())
                            .build())
                    .getName());
        }
    }
}
