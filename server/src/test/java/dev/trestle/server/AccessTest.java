package dev.trestle.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trestle.engine.Engine;
import dev.trestle.server.auth.AccessKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Signatures as the SDK makes them, and what keys permit. */
class AccessTest {

    private static final Map<String, AttributeValue> ITEM = Map.of("id", AttributeValue.fromS("Ä/+ ~*"));

    private final Engine engine = Engine.inMemory();
    private TrestleServer server;

    @BeforeEach
    void start() throws IOException {
        server = server(Instant::now);
        DynamoDbClient all = client(AwsBasicCredentials.create("all", "secret/+"));
        Stream.of("orders", "audit-2026", "secrets").forEach(name -> createTable(all, name));
        all.close();
    }

    @AfterEach
    void stop() {
        server.close();
        engine.close();
    }

    @Test
    void takesWhatTheSdkSigns() {
        try (DynamoDbClient all = client(AwsBasicCredentials.create("all", "secret/+"));
                DynamoDbClient session = client(AwsSessionCredentials.create("session", "s", "token+/="))) {
            all.putItem(request -> request.tableName("orders").item(ITEM));

            assertThat(session.getItem(request -> request.tableName("orders").key(ITEM))
                            .item())
                    .isEqualTo(ITEM);
        }
    }

    @Test
    void refusesAnotherSecretAndAnotherToken() {
        assertRefused(
                AwsBasicCredentials.create("all", "guessed"),
                "InvalidSignatureException",
                "The request signature we calculated does not match");
        assertRefused(
                AwsSessionCredentials.create("session", "s", "old"),
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
        assertRefused(
                AwsBasicCredentials.create("session", "s"),
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }

    @Test
    void refusesWhoseClockIsWrong() throws IOException {
        server.close();
        server = server(() -> Instant.now().plus(Duration.ofMinutes(20)));

        assertRefused(
                AwsBasicCredentials.create("all", "secret/+"), "InvalidSignatureException", "Signature expired: ");
    }

    static Stream<Arguments> allowed() {
        return Stream.of(
                call(
                        "GetItem",
                        client -> client.getItem(r -> r.tableName("orders").key(ITEM))),
                call("Scan", client -> client.scan(r -> r.tableName("audit-2026"))),
                call(
                        "DescribeTable",
                        client -> client.describeTable(
                                r -> r.tableName("arn:aws:dynamodb:local:000000000000:table/orders"))),
                call("PartiQLSelect", client -> client.executeStatement(r -> r.statement("SELECT * FROM \"orders\""))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allowed")
    void permitsReadingTheTablesOfAKey(String name, Consumer<DynamoDbClient> call) {
        try (DynamoDbClient client = client(AwsBasicCredentials.create("reports", "r"))) {
            call.accept(client);
        }
    }

    static Stream<Arguments> denied() {
        return Stream.of(
                denial(
                        "PutItem",
                        "orders",
                        client -> client.putItem(r -> r.tableName("orders").item(ITEM))),
                denial(
                        "GetItem",
                        "secrets",
                        client -> client.getItem(r -> r.tableName("secrets").key(ITEM))),
                denial(
                        "GetItem",
                        "audit",
                        client -> client.getItem(r -> r.tableName("audit").key(ITEM))),
                denial(
                        "Query",
                        "secrets/index/i",
                        client -> client.query(
                                r -> r.tableName("secrets").indexName("i").keyConditionExpression("id = :i"))),
                denial(
                        "BatchWriteItem",
                        "orders",
                        client -> client.batchWriteItem(r -> r.requestItems(Map.of(
                                "orders",
                                List.of(WriteRequest.builder()
                                        .putRequest(p -> p.item(ITEM))
                                        .build()))))),
                denial(
                        "BatchGetItem",
                        "secrets",
                        client -> client.batchGetItem(r -> r.requestItems(Map.of(
                                "secrets",
                                KeysAndAttributes.builder().keys(List.of(ITEM)).build())))),
                denial(
                        "ConditionCheckItem",
                        "secrets",
                        client -> client.transactWriteItems(r -> r.transactItems(TransactWriteItem.builder()
                                .conditionCheck(c ->
                                        c.tableName("secrets").key(ITEM).conditionExpression("attribute_exists(id)"))
                                .build()))),
                denial(
                        "PartiQLInsert",
                        "orders",
                        client ->
                                client.executeStatement(r -> r.statement("INSERT INTO \"orders\" VALUE {'id': 'x'}"))),
                denial("DeleteTable", "orders", client -> client.deleteTable(r -> r.tableName("orders"))),
                denial("ListTables", "*", DynamoDbClient::listTables));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("denied")
    void deniesEverythingElseInTheWordsOfAws(String action, String resource, Consumer<DynamoDbClient> call) {
        try (DynamoDbClient client = client(AwsBasicCredentials.create("reports", "r"))) {
            DynamoDbException failure = catchThrowableOfType(DynamoDbException.class, () -> call.accept(client));

            assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
            assertThat(failure.awsErrorDetails().errorMessage())
                    .isEqualTo("User: arn:aws:iam::000000000000:user/reports is not authorized to perform: dynamodb:"
                            + action + " on resource: arn:aws:dynamodb:local:000000000000:table/" + resource
                            + " because no identity-based policy allows the dynamodb:" + action + " action");
        }
    }

    @Test
    void doesNotShowSecrets() {
        assertThat(new AccessKey("id", "hush", Optional.of("quiet"), List.of(), true).toString())
                .contains("id")
                .doesNotContain("hush", "quiet");
    }

    @Test
    void doesNotStartWithTwoKeysOfOneId() {
        AccessKey key = new AccessKey("id", "a", Optional.empty(), List.of(), false);

        assertThatThrownBy(() ->
                        TrestleServer.builder().accessKeys(List.of(key, key)).start(engine))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id is there twice");
    }

    private void assertRefused(AwsCredentials credentials, String code, String message) {
        try (DynamoDbClient client = client(credentials)) {
            DynamoDbException failure = catchThrowableOfType(DynamoDbException.class, client::listTables);

            assertThat(failure.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(failure.awsErrorDetails().errorMessage()).startsWith(message);
        }
    }

    private TrestleServer server(InstantSource clock) throws IOException {
        return TrestleServer.builder()
                .clock(clock)
                .accessKeys(List.of(
                        new AccessKey("all", "secret/+", Optional.empty(), List.of(), false),
                        new AccessKey("session", "s", Optional.of("token+/="), List.of(), false),
                        new AccessKey("reports", "r", Optional.empty(), List.of("orders", "audit-*"), true)))
                .start(engine);
    }

    private DynamoDbClient client(AwsCredentials credentials) {
        return DynamoDbClient.builder()
                .endpointOverride(server.uri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static void createTable(DynamoDbClient client, String name) {
        client.createTable(request -> request.tableName(name)
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

    private static Arguments call(String name, Consumer<DynamoDbClient> call) {
        return Arguments.of(name, call);
    }

    private static Arguments denial(String action, String resource, Consumer<DynamoDbClient> call) {
        return Arguments.of(action, resource, call);
    }
}
