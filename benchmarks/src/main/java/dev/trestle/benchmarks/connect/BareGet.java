package dev.trestle.benchmarks.connect;

import java.net.URI;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A process that makes the SDK's client and gets an item: the floor of connecting. Prints the milliseconds. */
final class BareGet {

    private BareGet() {}

    /** Runs it against the endpoint that is the first argument. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        try (DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(URI.create(arguments[0]))
                .region(Region.EU_WEST_1)
                .build()) {
            client.getItem(get -> get.tableName(ConnectedApp.TABLE).key(ConnectedApp.KEY));
            System.out.println((System.nanoTime() - start) / 1e6);
        }
    }
}
