package dev.trestle.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class TimeToLiveTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final TestClock clock = TestClock.at(START);
    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.builder().clock(clock).build();
    private final DynamoDbClient client = db.client();

    @BeforeEach
    void createTable() {
        MusicTable.create(client, "music");
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void deletesWhatHasExpiredWhenSwept() {
        set("music", "expires", true);
        Instant expires = clock.instant().plusSeconds(60);
        put("a", AttributeValue.fromN(Long.toString(expires.getEpochSecond())));

        clock.advance(Duration.ofSeconds(60));
        assertThat(db.sweep()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(client.scan(request -> request.tableName("music")).count()).isEqualTo(1);

        assertThat(db.sweep()).isEqualTo(1);
        assertThat(client.scan(request -> request.tableName("music")).count()).isZero();
        assertThat(client.describeTable(request -> request.tableName("music"))
                        .table()
                        .itemCount())
                .isZero();
    }

    @Test
    void keepsWhatDoesNotExpire() {
        set("music", "expires", true);
        long now = clock.instant().getEpochSecond();
        long sixYears = Duration.ofDays(6 * 366).toSeconds();
        put("text", AttributeValue.fromS(Long.toString(now - 60)));
        put("older than five years", AttributeValue.fromN(Long.toString(now - sixYears)));
        put("milliseconds", AttributeValue.fromN(now + "000"));
        put("none", AttributeValue.fromNul(true));

        assertThat(db.sweep()).isZero();
        set("music", "expires", false);
        put("expired", AttributeValue.fromN(Long.toString(now - 60)));
        assertThat(db.sweep()).isZero();
    }

    @Test
    void saysInTheStreamThatTheServiceDidIt() {
        set("music", "expires", true);
        String arn = client.updateTable(request -> request.tableName("music")
                        .streamSpecification(
                                stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)))
                .tableDescription()
                .latestStreamArn();
        put("a", AttributeValue.fromN(Long.toString(clock.instant().getEpochSecond() - 1)));
        db.sweep();

        List<Record> records = new StreamReader(db.streamsClient(), arn).all();

        assertThat(records).hasSize(2);
        Record removed = records.get(1);
        assertThat(removed.eventName()).isEqualTo(OperationType.REMOVE);
        assertThat(removed.dynamodb().oldImage()).containsKey("expires");
        assertThat(removed.userIdentity().type()).isEqualTo("Service");
        assertThat(removed.userIdentity().principalId()).isEqualTo("dynamodb.amazonaws.com");
    }

    @Test
    void describesWhetherItIsEnabled() {
        assertThat(client.describeTimeToLive(request -> request.tableName("music"))
                        .timeToLiveDescription()
                        .timeToLiveStatus())
                .isEqualTo(TimeToLiveStatus.DISABLED);

        set("music", "expires", true);

        assertThat(client.describeTimeToLive(request -> request.tableName("music"))
                        .timeToLiveDescription())
                .satisfies(description -> {
                    assertThat(description.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
                    assertThat(description.attributeName()).isEqualTo("expires");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "true, expires, TimeToLive is already enabled",
        "true, other, TimeToLive is active on a different AttributeName: current AttributeName is expires",
        "false, other, TimeToLive is active on a different AttributeName: current AttributeName is expires"
    })
    void refusesAChangeThatIsNone(boolean enable, String attribute, String why) {
        set("music", "expires", true);

        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> set("music", attribute, enable))
                .withMessageContaining(why)
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
    }

    @Test
    void refusesToDisableWhatIsNotEnabled() {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> set("music", "expires", false))
                .withMessageContaining("TimeToLive is already disabled");
    }

    @Test
    void namesATableThatDoesNotExist() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> set("films", "expires", true))
                .withMessageContaining("films");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.describeTimeToLive(request -> request.tableName("films")))
                .withMessageContaining("films");
    }

    @Test
    void sweepsByItselfWhenAskedTo() throws InterruptedException {
        CountDownLatch sweeps = new CountDownLatch(3);
        InstantSource counting = () -> {
            if (Thread.currentThread().getName().equals("trestle-engine-sweeper")) {
                sweeps.countDown();
            }
            return clock.instant();
        };
        try (EmbeddedDynamoDb sweeping = EmbeddedDynamoDb.builder()
                .clock(counting.withZone(ZoneOffset.UTC))
                .sweepEvery(Duration.ofMillis(1))
                .build()) {
            assertThat(sweeps.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(sweeping.client().listTables().tableNames()).isEmpty();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddedDynamoDb.builder().sweepEvery(Duration.ZERO));
    }

    private void set(String table, String attribute, boolean enabled) {
        client.updateTimeToLive(request -> request.tableName(table)
                .timeToLiveSpecification(
                        timeToLive -> timeToLive.attributeName(attribute).enabled(enabled)));
    }

    private void put(String song, AttributeValue expires) {
        Map<String, AttributeValue> item = new HashMap<>(MusicTable.key("Dolly", song));
        item.put("expires", expires);
        client.putItem(request -> request.tableName("music").item(item));
    }
}
