package dev.trestle.junit;

import dev.trestle.connect.TableProvider;
import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.embedded.TestClock;
import dev.trestle.table.call.BoundTable;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The DynamoDB of a scope, with the tables that it was asked for. Thread-safe. */
sealed interface TestDatabase extends CloseableResource, AutoCloseable permits EmbeddedDatabase, EndpointDatabase {

    DynamoDbClient client();

    DynamoDbAsyncClient asyncClient();

    DynamoDbStreamsClient streamsClient();

    DynamoDbStreamsAsyncClient streamsAsyncClient();

    /** The engine; refused where the tests run on an endpoint. */
    EmbeddedDynamoDb engine();

    TestClock clock();

    /** A table through its generated class, made and migrated when it is first asked for. */
    Object table(TableProvider provider);

    /** The tables that have been made. */
    List<BoundTable> tables();

    /** JUnit 5 closes the one, JUnit 6 the other. */
    @Override
    void close();
}
