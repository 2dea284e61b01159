package dev.trestle.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The same on every way: what an application sees does not tell how it reached the engine. */
@ParameterizedClass
@EnumSource
class EveryWayTest {

    private final Way way;
    private final AtomicInteger intercepted = new AtomicInteger();
    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.builder()
            .region("eu-west-1")
            .accountId("123456789012")
            .build();
    private final Reached reached;
    private final DynamoDbClient client;

    EveryWayTest(Way way) {
        this.way = way;
        this.reached = way.to(db, intercepted);
        this.client = reached.client();
    }

    @BeforeEach
    void createTable() {
        MusicTable.create(client, "music");
    }

    @AfterEach
    void close() {
        assertThat(intercepted.get() > 0).isEqualTo(way.hasInterceptors());
        client.close();
        db.close();
    }

    @Test
    void describesATableOnceItExists() {
        TableDescription table =
                client.describeTable(request -> request.tableName("music")).table();

        assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
        assertThat(table.tableArn()).isEqualTo("arn:aws:dynamodb:eu-west-1:123456789012:table/music");
        assertThat(table.creationDateTime()).isEqualTo(table.creationDateTime().truncatedTo(ChronoUnit.MILLIS));
        assertThat(table.keySchema())
                .extracting(element -> element.keyType())
                .containsExactly(KeyType.HASH, KeyType.RANGE);
    }

    @Test
    void returnsAnItemAsItWasPut() {
        Map<String, AttributeValue> item = Map.ofEntries(
                Map.entry("artist", AttributeValue.fromS("Björk \uD83C\uDFB5")),
                Map.entry("song", AttributeValue.fromS("Jóga")),
                Map.entry("plays", AttributeValue.fromN("12345678901234567890123456789012345678")),
                Map.entry("cover", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1, 127}))),
                Map.entry("live", AttributeValue.fromBool(false)),
                Map.entry("label", AttributeValue.fromNul(true)),
                Map.entry("genres", AttributeValue.fromSs(List.of("art", "pop"))),
                Map.entry("charts", AttributeValue.fromNs(List.of("1", "2.5"))),
                Map.entry("hashes", AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("h")))),
                Map.entry("empty", AttributeValue.fromL(List.of())),
                Map.entry(
                        "album",
                        AttributeValue.fromM(Map.of(
                                "title", AttributeValue.fromS("Homogenic"),
                                "tracks",
                                        AttributeValue.fromL(
                                                List.of(AttributeValue.fromN("2"), AttributeValue.fromM(Map.of())))))));

        client.putItem(request -> request.tableName("music").item(item));
        GetItemResponse response =
                client.getItem(request -> request.tableName("music").key(MusicTable.key("Björk \uD83C\uDFB5", "Jóga")));

        assertThat(response.item()).isEqualTo(item);
    }

    @Test
    void tellsAMissingItemByItsAbsence() {
        GetItemResponse response =
                client.getItem(request -> request.tableName("music").key(MusicTable.key("none", "none")));

        assertThat(response.hasItem()).isFalse();
        assertThat(response.consumedCapacity()).isNull();
    }

    @Test
    void describesEachAnswer() {
        PutItemResponse response = put("Björk", "Jóga");

        assertThat(response.sdkHttpResponse().statusCode()).isEqualTo(200);
        assertThat(response.sdkHttpResponse().isSuccessful()).isTrue();
        assertThat(response.sdkHttpResponse().firstMatchingHeader("x-amzn-RequestId"))
                .hasValue(response.responseMetadata().requestId());
        assertThat(response.responseMetadata().requestId()).matches("[A-Z0-9]{52}");
    }

    @Test
    void returnsCapacityAndNewValues() {
        UpdateItemResponse response = client.updateItem(request -> request.tableName("music")
                .key(MusicTable.key("Björk", "Jóga"))
                .updateExpression("ADD plays :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))
                .returnValues(ReturnValue.UPDATED_NEW)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

        assertThat(response.attributes()).isEqualTo(Map.of("plays", AttributeValue.fromN("1")));
        assertThat(response.consumedCapacity().capacityUnits()).isEqualTo(1.0);
        assertThat(response.consumedCapacity().tableName()).isEqualTo("music");
    }

    @Test
    void failsAConditionWithTheItemThatWasThere() {
        put("Björk", "Jóga");

        ConditionalCheckFailedException failure = catchThrowableOfType(
                ConditionalCheckFailedException.class,
                () -> client.putItem(request -> request.tableName("music")
                        .item(MusicTable.key("Björk", "Jóga"))
                        .conditionExpression("attribute_not_exists(artist)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));

        assertThat(failure.item()).isEqualTo(MusicTable.key("Björk", "Jóga"));
        assertThat(failure.statusCode()).isEqualTo(400);
        assertThat(failure.requestId()).matches("[A-Z0-9]{52}");
        assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("ConditionalCheckFailedException");
        assertThat(failure.awsErrorDetails().errorMessage()).isEqualTo("The conditional request failed");
    }

    @Test
    void cancelsATransactionWithAReasonForEachAction() {
        put("Björk", "Jóga");

        TransactionCanceledException failure = catchThrowableOfType(
                TransactionCanceledException.class,
                () -> client.transactWriteItems(request -> request.transactItems(List.of(
                        TransactWriteItem.builder()
                                .put(put -> put.tableName("music").item(MusicTable.key("Björk", "Hunter")))
                                .build(),
                        TransactWriteItem.builder()
                                .conditionCheck(check -> check.tableName("music")
                                        .key(MusicTable.key("Björk", "Jóga"))
                                        .conditionExpression("attribute_not_exists(artist)")
                                        .returnValuesOnConditionCheckFailure(
                                                ReturnValuesOnConditionCheckFailure.ALL_OLD))
                                .build()))));

        assertThat(failure.cancellationReasons())
                .extracting(CancellationReason::code)
                .containsExactly("None", "ConditionalCheckFailed");
        assertThat(failure.cancellationReasons().get(1).item()).isEqualTo(MusicTable.key("Björk", "Jóga"));
        assertThat(client.getItem(request -> request.tableName("music").key(MusicTable.key("Björk", "Hunter")))
                        .hasItem())
                .isFalse();
    }

    @Test
    void namesATableThatDoesNotExist() {
        ResourceNotFoundException failure = catchThrowableOfType(
                ResourceNotFoundException.class, () -> client.describeTable(request -> request.tableName("none")));

        assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("ResourceNotFoundException");
        assertThat(failure.statusCode()).isEqualTo(400);
    }

    @Test
    void refusesARequestThatBreaksAConstraint() {
        DynamoDbException failure = catchThrowableOfType(
                DynamoDbException.class, () -> client.describeTable(request -> request.tableName("")));

        assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
        assertThat(failure.awsErrorDetails().errorMessage()).contains("failed to satisfy constraint");
    }

    @Test
    void refusesAnAttributeValueThatIsNone() {
        DynamoDbException failure = catchThrowableOfType(
                DynamoDbException.class,
                () -> client.putItem(request -> request.tableName("music")
                        .item(Map.of("artist", AttributeValue.builder().build()))));

        assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
        assertThat(failure.awsErrorDetails().errorMessage()).startsWith("Supplied AttributeValue is empty");
    }

    @Test
    void pagesThroughAQuery() {
        IntStream.range(0, 7).forEach(song -> put("Björk", "song" + song));
        put("Sigur Rós", "song");

        QueryRequest request = QueryRequest.builder()
                .tableName("music")
                .keyConditionExpression("artist = :artist")
                .expressionAttributeValues(Map.of(":artist", AttributeValue.fromS("Björk")))
                .limit(2)
                .build();

        List<String> songs = reached
                .paginated(
                        sync -> sync.queryPaginator(request).items(),
                        async -> async.queryPaginator(request).items())
                .stream()
                .map(item -> item.get("song").s())
                .toList();

        assertThat(songs).containsExactly("song0", "song1", "song2", "song3", "song4", "song5", "song6");
    }

    @Test
    void pagesThroughAScan() {
        IntStream.range(0, 7).forEach(artist -> put("artist" + artist, "song"));

        ScanRequest request = ScanRequest.builder().tableName("music").limit(3).build();

        assertThat(reached.paginated(
                        sync -> sync.scanPaginator(request).items(),
                        async -> async.scanPaginator(request).items()))
                .hasSize(7);
    }

    @Test
    void pagesThroughTables() {
        MusicTable.create(client, "books");
        MusicTable.create(client, "films");

        ListTablesRequest request = ListTablesRequest.builder().limit(1).build();

        assertThat(reached.paginated(
                        sync -> sync.listTablesPaginator(request).tableNames(),
                        async -> async.listTablesPaginator(request).tableNames()))
                .containsExactly("books", "films", "music");
    }

    @Test
    void writesAndReadsInBatches() {
        BatchWriteItemResponse written = client.batchWriteItem(request -> request.requestItems(Map.of(
                "music",
                IntStream.range(0, 5)
                        .mapToObj(song -> WriteRequest.builder()
                                .putRequest(put -> put.item(MusicTable.key("Björk", "song" + song)))
                                .build())
                        .toList())));
        KeysAndAttributes keys = KeysAndAttributes.builder()
                .keys(List.of(
                        MusicTable.key("Björk", "song0"),
                        MusicTable.key("Björk", "song4"),
                        MusicTable.key("Björk", "song9")))
                .build();
        BatchGetItemRequest request = BatchGetItemRequest.builder()
                .requestItems(Map.of("music", keys))
                .build();
        List<BatchGetItemResponse> pages = reached.paginated(
                sync -> sync.batchGetItemPaginator(request), async -> async.batchGetItemPaginator(request));

        assertThat(written.unprocessedItems()).isEmpty();
        assertThat(pages)
                .singleElement()
                .satisfies(page -> assertThat(page.responses().get("music"))
                        .containsExactlyInAnyOrder(MusicTable.key("Björk", "song0"), MusicTable.key("Björk", "song4")));
    }

    @Test
    void namesTheService() {
        put("Björk", "Jóga");

        assertThat(client.serviceName()).isEqualTo("dynamodb");
        assertThat(client.serviceClientConfiguration().region()).hasToString("eu-west-1");
    }

    private PutItemResponse put(String artist, String song) {
        return client.putItem(request -> request.tableName("music").item(MusicTable.key(artist, song)));
    }
}
