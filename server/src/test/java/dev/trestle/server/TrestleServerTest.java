package dev.trestle.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trestle.engine.Engine;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class TrestleServerTest {

    private final Engine engine = Engine.inMemory();
    private TrestleServer server;

    @BeforeEach
    void start() throws IOException {
        server = TrestleServer.builder().start(engine);
    }

    @AfterEach
    void stop() {
        server.close();
        engine.close();
    }

    @Test
    void answersTheClientOfTheSdk() {
        try (DynamoDbClient client = client(DynamoDbClient.builder())) {
            createTable(client);
            Map<String, AttributeValue> item =
                    Map.of("id", AttributeValue.fromS("Åse"), "data", AttributeValue.fromS("x".repeat(300_000)));
            client.putItem(request -> request.tableName("people").item(item));

            assertThat(client.getItem(request -> request.tableName("people")
                                    .key(Map.of("id", item.get("id")))
                                    .consistentRead(true))
                            .item())
                    .isEqualTo(item);
        }
    }

    @Test
    void answersTheStreamsClientOnTheSamePort() {
        try (DynamoDbStreamsClient client = client(DynamoDbStreamsClient.builder())) {
            assertThat(client.listStreams().streams()).isEmpty();
        }
    }

    @Test
    void sendsErrorsThatTheSdkTellsApart() {
        try (DynamoDbClient client = client(DynamoDbClient.builder())) {
            ResourceNotFoundException failure = catchThrowableOfType(
                    ResourceNotFoundException.class, () -> client.describeTable(request -> request.tableName("none")));

            assertThat(failure.statusCode()).isEqualTo(400);
            assertThat(failure.requestId()).matches("[A-Z0-9]{52}");
        }
    }

    @Test
    void answersNobodyWhoDoesNotSign() {
        try (DynamoDbClient client = client(DynamoDbClient.builder(), AnonymousCredentialsProvider.create())) {
            DynamoDbException failure = catchThrowableOfType(DynamoDbException.class, client::listTables);

            assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("MissingAuthenticationTokenException");
            assertThat(failure.awsErrorDetails().errorMessage()).isEqualTo("Request is missing Authentication Token");
        }
    }

    @Test
    void endsOnceHoweverOftenItIsClosed() {
        server.close();

        assertThatCode(server::close).doesNotThrowAnyException();
    }

    @Test
    void listensOnTheLoopbackAddressAndOnAFreePort() {
        assertThat(server.uri().getHost()).isEqualTo("127.0.0.1");
        assertThat(server.uri().getPort()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0, 127.0.0.1", "::, 127.0.0.1", "::1, [::1]"})
    void namesAnAddressThatClientsCanUse(String host, String named) throws IOException {
        try (TrestleServer other =
                TrestleServer.builder().host(InetAddress.getByName(host)).start(engine)) {
            assertThat(other.uri()).hasHost(named);
        }
    }

    @Test
    void doesNotStartOnAPortThatIsTaken() {
        assertThatThrownBy(() ->
                        TrestleServer.builder().port(server.uri().getPort()).start(engine))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(Integer.toString(server.uri().getPort()));
    }

    private static void createTable(DynamoDbClient client) {
        client.createTable(request -> request.tableName("people")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(KeyType.HASH)
                        .build())
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build()));
    }

    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder) {
        return client(builder, StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));
    }

    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(
            B builder, AwsCredentialsProvider credentials) {
        return builder.endpointOverride(server.uri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
