package dev.trestle.connect;

import dev.trestle.embedded.EmbeddedDynamoDb;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The only class that refers to the embedded engine, so that all others load where it is not on the class path. */
final class EmbeddedEngine implements AutoCloseable {

    private final EmbeddedDynamoDb engine = EmbeddedDynamoDb.inMemory();

    DynamoDbClient client() {
        return engine.client();
    }

    @Override
    public void close() {
        engine.close();
    }
}
