package dev.trestle.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.Stream;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class StreamsTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final TestClock clock = TestClock.at(START);
    private final EmbeddedDynamoDb db =
            EmbeddedDynamoDb.builder().clock(clock).region("eu-west-1").build();
    private final DynamoDbClient client = db.client();
    private final DynamoDbStreamsClient streams = db.streamsClient();

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void describesATableWithItsStream() {
        enable("music", StreamViewType.NEW_IMAGE);

        TableDescription table = describe("music");

        assertThat(table.streamSpecification().streamEnabled()).isTrue();
        assertThat(table.streamSpecification().streamViewType()).isEqualTo(StreamViewType.NEW_IMAGE);
        assertThat(table.latestStreamLabel()).isEqualTo("2026-03-01T12:00:00.000");
        assertThat(table.latestStreamArn()).isEqualTo(table.tableArn() + "/stream/2026-03-01T12:00:00.000");
    }

    @Test
    void describesAStreamWithItsShard() {
        StreamReader reader = enable("music", StreamViewType.KEYS_ONLY);

        StreamDescription stream = streams.describeStream(request -> request.streamArn(reader.arn()))
                .streamDescription();

        assertThat(stream.streamStatus()).isEqualTo(StreamStatus.ENABLED);
        assertThat(stream.streamViewType()).isEqualTo(StreamViewType.KEYS_ONLY);
        assertThat(stream.tableName()).isEqualTo("music");
        assertThat(stream.creationRequestDateTime()).isEqualTo(START);
        assertThat(stream.keySchema()).isEqualTo(describe("music").keySchema());
        assertThat(stream.shards()).hasSize(1);
        assertThat(stream.shards().get(0).shardId()).startsWith("shardId-").hasSizeBetween(28, 65);
        assertThat(stream.shards().get(0).sequenceNumberRange().startingSequenceNumber())
                .hasSizeBetween(21, 40);
        assertThat(stream.shards().get(0).sequenceNumberRange().endingSequenceNumber())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
    void showsOfEachChangeWhatTheViewTypeSays(StreamViewType view) {
        StreamReader reader = enable("music", view);
        Map<String, AttributeValue> first = song("Jolene", 1);
        Map<String, AttributeValue> second = song("Jolene", 2);
        client.putItem(request -> request.tableName("music").item(first));
        client.putItem(request -> request.tableName("music").item(second));
        client.deleteItem(request -> request.tableName("music").key(key("Jolene")));
        boolean news = view == StreamViewType.NEW_IMAGE || view == StreamViewType.NEW_AND_OLD_IMAGES;
        boolean olds = view == StreamViewType.OLD_IMAGE || view == StreamViewType.NEW_AND_OLD_IMAGES;

        List<Record> records = reader.all();

        assertThat(records)
                .extracting(Record::eventName)
                .containsExactly(OperationType.INSERT, OperationType.MODIFY, OperationType.REMOVE);
        assertThat(records)
                .extracting(record -> record.dynamodb().newImage())
                .containsExactly(news ? first : Map.of(), news ? second : Map.of(), Map.of());
        assertThat(records)
                .extracting(record -> record.dynamodb().oldImage())
                .containsExactly(Map.of(), olds ? first : Map.of(), olds ? second : Map.of());
        assertThat(records).allSatisfy(record -> {
            assertThat(record.dynamodb().keys()).isEqualTo(key("Jolene"));
            assertThat(record.dynamodb().streamViewType()).isEqualTo(view);
        });
    }

    @Test
    void saysWhereAndWhenARecordComesFrom() {
        StreamReader reader = enable("music", StreamViewType.NEW_AND_OLD_IMAGES);
        clock.advance(Duration.ofMillis(1700));
        client.putItem(request -> request.tableName("music").item(song("Jolene", 1)));

        Record record = reader.all().get(0);

        StreamRecord change = record.dynamodb();
        // Keys: artist, Dolly, song, Jolene; the image has the same again and plays with a number of one byte and one
        // more.
        assertThat(change.sizeBytes()).isEqualTo(6 + 5 + 4 + 6 + 6 + 5 + 4 + 6 + 5 + 2);
        assertThat(change.approximateCreationDateTime()).isEqualTo(START.plusSeconds(1));
        assertThat(record.eventID())
                .matches("[0-9a-f]{32}")
                .isEqualTo(reader.all().get(0).eventID());
        assertThat(record.eventVersion()).isEqualTo("1.1");
        assertThat(record.eventSource()).isEqualTo("aws:dynamodb");
        assertThat(record.awsRegion()).isEqualTo("eu-west-1");
        assertThat(record.userIdentity()).isNull();
    }

    @Test
    void hasNoRecordOfAWriteThatChangesNothing() {
        StreamReader reader = enable("music", StreamViewType.KEYS_ONLY);
        client.putItem(request -> request.tableName("music").item(song("Jolene", 1)));

        client.putItem(request -> request.tableName("music").item(song("Jolene", 1)));
        client.updateItem(request -> request.tableName("music")
                .key(key("Jolene"))
                .updateExpression("SET plays = :plays")
                .expressionAttributeValues(Map.of(":plays", AttributeValue.fromN("1.0"))));
        client.deleteItem(request -> request.tableName("music").key(key("Nothing")));
        client.transactWriteItems(request -> request.transactItems(TransactWriteItem.builder()
                .conditionCheck(check ->
                        check.tableName("music").key(key("Jolene")).conditionExpression("attribute_exists(plays)"))
                .build()));

        assertThat(reader.all()).hasSize(1);
    }

    @Test
    void readsFromWhereTheIteratorStands() {
        StreamReader reader = enable("music", StreamViewType.KEYS_ONLY);
        put("a", "b", "c");
        String second = reader.all().get(1).dynamodb().sequenceNumber();
        String latest = reader.iterator(ShardIteratorType.LATEST);
        put("d");

        assertThat(songs(reader, reader.iterator(ShardIteratorType.TRIM_HORIZON)))
                .containsExactly("a", "b", "c", "d");
        assertThat(songs(reader, reader.iterator(ShardIteratorType.AT_SEQUENCE_NUMBER, second)))
                .containsExactly("b", "c", "d");
        assertThat(songs(reader, reader.iterator(ShardIteratorType.AFTER_SEQUENCE_NUMBER, second)))
                .containsExactly("c", "d");
        assertThat(songs(reader, latest)).containsExactly("d");
    }

    @Test
    void goesOnWithTheNextIterator() {
        StreamReader reader = enable("music", StreamViewType.KEYS_ONLY);
        put("a", "b", "c");

        GetRecordsResponse two =
                streams.getRecords(request -> request.shardIterator(reader.iterator(ShardIteratorType.TRIM_HORIZON))
                        .limit(2));
        GetRecordsResponse one = reader.records(two.nextShardIterator());
        GetRecordsResponse none = reader.records(one.nextShardIterator());
        put("d");

        assertThat(songs(two.records())).containsExactly("a", "b");
        assertThat(songs(one.records())).containsExactly("c");
        assertThat(none.records()).isEmpty();
        assertThat(songs(reader, none.nextShardIterator())).containsExactly("d");
    }

    @Test
    void endsAPageOfRecordsWithTheOneThatTakesItToOneMegabyte() {
        StreamReader reader = enable("music", StreamViewType.NEW_IMAGE);
        for (int i = 0; i < 4; i++) {
            Map<String, AttributeValue> item = song("song" + i, i);
            item.put("lyrics", AttributeValue.fromS("x".repeat(390 * 1024)));
            client.putItem(request -> request.tableName("music").item(item));
        }

        GetRecordsResponse page = reader.records(reader.iterator(ShardIteratorType.TRIM_HORIZON));

        assertThat(page.records()).hasSize(3);
        assertThat(reader.records(page.nextShardIterator()).records()).hasSize(1);
    }

    @Test
    void refusesAnIteratorAfterFifteenMinutes() {
        StreamReader reader = enable("music", StreamViewType.KEYS_ONLY);
        String iterator = reader.iterator(ShardIteratorType.LATEST);
        clock.advance(Duration.ofMinutes(15));
        assertThat(reader.records(iterator).records()).isEmpty();

        clock.advance(Duration.ofMillis(1));

        assertThatExceptionOfType(ExpiredIteratorException.class).isThrownBy(() -> reader.records(iterator));
    }

    @Test
    void trimsRecordsAfterADay() {
        StreamReader reader = enable("music", StreamViewType.KEYS_ONLY);
        put("a", "b");
        String first = reader.all().get(0).dynamodb().sequenceNumber();
        clock.advance(Duration.ofHours(23).plusMinutes(50));
        put("c");
        String iterator = reader.iterator(ShardIteratorType.AT_SEQUENCE_NUMBER, first);
        clock.advance(Duration.ofMinutes(10));

        assertThat(songs(reader.all())).containsExactly("c");
        assertThatExceptionOfType(TrimmedDataAccessException.class).isThrownBy(() -> reader.records(iterator));
        assertThatExceptionOfType(TrimmedDataAccessException.class)
                .isThrownBy(() -> reader.iterator(ShardIteratorType.AT_SEQUENCE_NUMBER, first));

        clock.advance(Duration.ofDays(2));
        assertThat(db.sweep()).isZero();
        put("d");
        assertThat(songs(reader.all())).containsExactly("d");
    }

    @Test
    void keepsADisabledStreamReadableForADay() {
        StreamReader reader = enable("music", StreamViewType.KEYS_ONLY);
        put("a");
        disable("music");
        put("b");

        GetRecordsResponse records = reader.records(reader.iterator(ShardIteratorType.TRIM_HORIZON));
        assertThat(songs(records.records())).containsExactly("a");
        assertThat(records.nextShardIterator()).isNull();
        StreamDescription stream = streams.describeStream(request -> request.streamArn(reader.arn()))
                .streamDescription();
        assertThat(stream.streamStatus()).isEqualTo(StreamStatus.DISABLED);
        assertThat(stream.shards().get(0).sequenceNumberRange().endingSequenceNumber())
                .isEqualTo(records.records().get(0).dynamodb().sequenceNumber());
        assertThat(describe("music").streamSpecification()).isNull();
        assertThat(describe("music").latestStreamArn()).isEqualTo(reader.arn());

        clock.advance(Duration.ofHours(24));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(reader::shard);
        assertThat(streams.listStreams().streams()).isEmpty();
    }

    @Test
    void startsAnotherStreamWhenEnabledAgain() {
        StreamReader first = enable("music", StreamViewType.KEYS_ONLY);
        put("a");
        disable("music");
        StreamReader second = update("music", StreamViewType.NEW_IMAGE);
        put("b");

        assertThat(second.arn()).isNotEqualTo(first.arn());
        assertThat(songs(first.all())).containsExactly("a");
        assertThat(songs(second.all())).containsExactly("b");
    }

    @Test
    void keepsTheStreamOfADeletedTable() {
        StreamReader first = enable("music", StreamViewType.KEYS_ONLY);
        put("a");
        client.deleteTable(request -> request.tableName("music"));
        StreamReader second = enable("music", StreamViewType.KEYS_ONLY);

        assertThat(songs(first.all())).containsExactly("a");
        assertThat(second.all()).isEmpty();
        assertThat(streams.listStreams(request -> request.tableName("music")).streams())
                .extracting(Stream::streamArn)
                .containsExactly(first.arn(), second.arn());
    }

    @Test
    void listsStreamsInPages() {
        List<String> arns = new ArrayList<>();
        for (String table : List.of("one", "three", "two")) {
            arns.add(enable(table, StreamViewType.KEYS_ONLY).arn());
        }
        List<String> listed = new ArrayList<>();
        String start = null;
        do {
            String from = start;
            var page = streams.listStreams(request -> request.limit(1).exclusiveStartStreamArn(from));
            page.streams().forEach(stream -> listed.add(stream.streamArn()));
            start = page.lastEvaluatedStreamArn();
        } while (start != null);

        assertThat(listed).isEqualTo(arns);
        assertThat(streams.listStreams(request -> request.tableName("two")).streams())
                .extracting(Stream::tableName)
                .containsExactly("two");
    }

    @ParameterizedTest
    @CsvSource({
        "true, , UpdateViewType is required",
        "false, KEYS_ONLY, UpdateViewType must not be specified",
        "true, KEYS_ONLY, already has an enabled stream"
    })
    void refusesToEnable(boolean enabled, StreamViewType view, String why) {
        enable("music", StreamViewType.KEYS_ONLY);

        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> client.updateTable(request -> request.tableName("music")
                        .streamSpecification(
                                stream -> stream.streamEnabled(enabled).streamViewType(view))))
                .withMessageContaining(why)
                .satisfies(StreamsTest::isValidation);
    }

    @Test
    void refusesToDisableWhatIsNotEnabled() {
        MusicTable.create(client, "music");

        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> disable("music"))
                .satisfies(StreamsTest::isValidation);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_SEQUENCE_NUMBER, , SequenceNumber is required",
        "LATEST, 100000000000000000001, cannot be specified",
        "AT_SEQUENCE_NUMBER, 100000000000000000009, not in the range",
        "AFTER_SEQUENCE_NUMBER, 100000000000000000000, not in the range",
        "AT_SEQUENCE_NUMBER, 123456789012345678901, not in the range"
    })
    void refusesAnIteratorThatCannotBe(ShardIteratorType type, String number, String why) {
        StreamReader reader = enable("music", StreamViewType.KEYS_ONLY);
        put("a");

        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> reader.iterator(type, number))
                .withMessageContaining(why)
                .satisfies(StreamsTest::isValidation);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        StreamReader reader = enable("music", StreamViewType.KEYS_ONLY);
        String unknown = reader.arn() + "1";

        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> streams.describeStream(request -> request.streamArn(unknown)));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> streams.getShardIterator(request -> request.streamArn(reader.arn())
                        .shardId("shardId-00000000000000000000-00000000")
                        .shardIteratorType(ShardIteratorType.LATEST)));
        for (String iterator : List.of("x", reader.arn() + "|1|????", reader.arn() + "|1|YWJj")) {
            assertThatExceptionOfType(DynamoDbException.class)
                    .isThrownBy(() -> reader.records(iterator))
                    .satisfies(StreamsTest::isValidation);
        }
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> streams.getRecords(
                        request -> request.limit(1001).shardIterator(reader.iterator(ShardIteratorType.LATEST))))
                .withMessageContaining("'limit'")
                .satisfies(StreamsTest::isValidation);
    }

    @Test
    void isReachedInEveryWay() {
        StreamReader reader = enable("music", StreamViewType.NEW_AND_OLD_IMAGES);
        put("a");
        List<Record> expected = reader.all();
        String iterator = reader.iterator(ShardIteratorType.TRIM_HORIZON);
        try (DynamoDbStreamsAsyncClient async = db.streamsAsyncClient();
                DynamoDbStreamsClient http = DynamoDbStreamsClient.builder()
                        .httpClient(db.httpClient())
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .build();
                DynamoDbStreamsAsyncClient asyncHttp = DynamoDbStreamsAsyncClient.builder()
                        .httpClient(db.asyncHttpClient())
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .build()) {
            assertThat(new StreamReader(http, reader.arn()).all()).isEqualTo(expected);
            for (DynamoDbStreamsAsyncClient each : List.of(async, asyncHttp)) {
                assertThat(each.getRecords(request -> request.shardIterator(iterator))
                                .join()
                                .records())
                        .isEqualTo(expected);
            }
            assertThatExceptionOfType(ResourceNotFoundException.class)
                    .isThrownBy(() -> http.describeStream(request -> request.streamArn(reader.arn() + "1")))
                    .satisfies(
                            e -> assertThat(e.awsErrorDetails().serviceName()).isEqualTo("DynamoDbStreams"));
        }
    }

    private StreamReader enable(String table, StreamViewType view) {
        MusicTable.create(client, table);
        return update(table, view);
    }

    private StreamReader update(String table, StreamViewType view) {
        String arn = client.updateTable(request -> request.tableName(table)
                        .streamSpecification(
                                stream -> stream.streamEnabled(true).streamViewType(view)))
                .tableDescription()
                .latestStreamArn();
        return new StreamReader(streams, arn);
    }

    private void disable(String table) {
        client.updateTable(
                request -> request.tableName(table).streamSpecification(stream -> stream.streamEnabled(false)));
    }

    private TableDescription describe(String table) {
        return client.describeTable(request -> request.tableName(table)).table();
    }

    private void put(String... songs) {
        for (String song : songs) {
            client.putItem(request -> request.tableName("music").item(key(song)));
        }
    }

    private static List<String> songs(StreamReader reader, String iterator) {
        return songs(reader.records(iterator).records());
    }

    private static List<String> songs(List<Record> records) {
        return records.stream()
                .map(record -> record.dynamodb().keys().get("song").s())
                .toList();
    }

    private static Map<String, AttributeValue> key(String song) {
        return MusicTable.key("Dolly", song);
    }

    private static Map<String, AttributeValue> song(String song, int plays) {
        Map<String, AttributeValue> item = new HashMap<>(key(song));
        item.put("plays", AttributeValue.fromN(Integer.toString(plays)));
        return item;
    }

    private static void isValidation(DynamoDbException e) {
        assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
    }
}
