package dev.trestle.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.simulation.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class SimulationTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final TestClock clock = TestClock.at(START);

    @Test
    void aTestSeesATableBecomeActiveWhenItMovesItsClock() {
        try (EmbeddedDynamoDb db = started(Simulation.NONE.withTableChanges(Duration.ofSeconds(9)))) {
            DynamoDbClient client = db.client();
            MusicTable.create(client, "music");
            assertThat(status(client)).isEqualTo(TableStatus.CREATING);
            assertThatExceptionOfType(ResourceNotFoundException.class)
                    .isThrownBy(() -> client.scan(request -> request.tableName("music")));
            clock.advance(Duration.ofSeconds(9));
            assertThat(status(client)).isEqualTo(TableStatus.ACTIVE);
            assertThat(client.scan(request -> request.tableName("music")).count())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void throttlingReachesTheApplicationAsTheSdksOwnException(boolean http) {
        try (EmbeddedDynamoDb db = started(Simulation.NONE.withThrottled(1))) {
            DynamoDbClient client = client(db, http);
            MusicTable.create(client, "music");
            assertThatExceptionOfType(ThrottlingException.class)
                    .isThrownBy(() -> put(client))
                    .satisfies(e -> assertThat(e.isThrottlingException()).isTrue())
                    .satisfies(e -> assertThat(e.throttlingReasons())
                            .singleElement()
                            .satisfies(reason ->
                                    assertThat(reason.reason()).isEqualTo("TableWriteKeyRangeThroughputExceeded"))
                            .satisfies(reason -> assertThat(reason.resource()).endsWith(":table/music")));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void provisionedCapacityCanRunOut(boolean http) {
        try (EmbeddedDynamoDb db = started(Simulation.NONE.withCapacityLimits(true))) {
            DynamoDbClient client = client(db, http);
            MusicTable.create(client, "music");
            client.updateTable(request -> request.tableName("music")
                    .billingMode(BillingMode.PROVISIONED)
                    .provisionedThroughput(units -> units.readCapacityUnits(1L).writeCapacityUnits(1L)));
            put(client);
            assertThatExceptionOfType(ProvisionedThroughputExceededException.class)
                    .isThrownBy(() -> put(client))
                    .satisfies(e -> assertThat(e.throttlingReasons())
                            .singleElement()
                            .satisfies(reason ->
                                    assertThat(reason.reason()).isEqualTo("TableWriteProvisionedThroughputExceeded")));
            clock.advance(Duration.ofSeconds(1));
            put(client);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aConflictIsAReasonOfACancelledTransaction(boolean http) {
        try (EmbeddedDynamoDb db = started(Simulation.NONE.withConflicts(1))) {
            DynamoDbClient client = client(db, http);
            MusicTable.create(client, "music");
            TransactWriteItem put = TransactWriteItem.builder()
                    .put(write -> write.tableName("music").item(MusicTable.key("artist", "song")))
                    .build();
            assertThatExceptionOfType(TransactionCanceledException.class)
                    .isThrownBy(() -> client.transactWriteItems(request -> request.transactItems(put)))
                    .satisfies(e ->
                            assertThat(e.cancellationReasons().get(0).code()).isEqualTo("TransactionConflict"));
        }
    }

    private EmbeddedDynamoDb started(Simulation simulation) {
        return EmbeddedDynamoDb.builder().clock(clock).simulate(simulation).build();
    }

    /** The SDK's own client would try again and again. */
    private static DynamoDbClient client(EmbeddedDynamoDb db, boolean http) {
        return http
                ? DynamoDbClient.builder()
                        .httpClient(db.httpClient())
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .overrideConfiguration(
                                configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()))
                        .build()
                : db.client();
    }

    private static void put(DynamoDbClient client) {
        Map<String, AttributeValue> item = MusicTable.key("artist", "song");
        client.putItem(request -> request.tableName("music").item(item));
    }

    private static TableStatus status(DynamoDbClient client) {
        return client.describeTable(request -> request.tableName("music"))
                .table()
                .tableStatus();
    }
}
