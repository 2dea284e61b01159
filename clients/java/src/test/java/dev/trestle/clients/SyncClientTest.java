package dev.trestle.clients;

import static dev.trestle.clients.SampleTable.item;
import static dev.trestle.clients.SampleTable.key;
import static dev.trestle.clients.SampleTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** {@link DynamoDbClient} on each HTTP client that it can have. */
@ParameterizedClass
@EnumSource
class SyncClientTest {

    @Parameter
    private SyncTransport transport;

    private SampleTable table;
    private DynamoDbClient client;

    @BeforeEach
    void connect() {
        table = new SampleTable();
        client = transport.dynamoDb();
    }

    @AfterEach
    void disconnect() {
        client.close();
        table.close();
    }

    @Test
    void makesDescribesListsAndDeletesATable() {
        String name = SampleTable.newName();
        client.createTable(SampleTable.request(name));
        client.waiter().waitUntilTableExists(request -> request.tableName(name));

        var description =
                client.describeTable(request -> request.tableName(name)).table();
        assertThat(description.tableStatus()).isEqualTo(TableStatus.ACTIVE);
        assertThat(description.tableArn()).isEqualTo("arn:aws:dynamodb:eu-north-1:000000000000:table/" + name);
        assertThat(description.globalSecondaryIndexes())
                .singleElement()
                .satisfies(index -> assertThat(index.indexName()).isEqualTo(SampleTable.INDEX));
        assertThat(client.listTablesPaginator(request -> request.limit(1)).tableNames())
                .contains(name, table.name());
        assertThatThrownBy(() -> client.createTable(SampleTable.request(name)))
                .isInstanceOf(ResourceInUseException.class);

        client.deleteTable(request -> request.tableName(name));
        client.waiter().waitUntilTableNotExists(request -> request.tableName(name));
        ResourceNotFoundException failure = catchThrowableOfType(
                ResourceNotFoundException.class, () -> client.describeTable(request -> request.tableName(name)));
        assertThat(failure.awsErrorDetails().errorMessage())
                .isEqualTo("Requested resource not found: Table: " + name + " not found");
        assertThat(failure.statusCode()).isEqualTo(400);
        assertThat(failure.requestId()).matches("[A-Z0-9]{52}");
    }

    @Test
    void keepsValuesOfEveryType() {
        Map<String, AttributeValue> item = new LinkedHashMap<>(key("values", 1));
        item.put("text", AttributeValue.fromS("Å ß \uD83D\uDE00 \u0000 \"\\/"));
        item.put("number", AttributeValue.fromN("-9.9999999999999999999999999999999999999"));
        item.put("binary", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1, 127})));
        item.put("flag", AttributeValue.fromBool(true));
        item.put("nothing", AttributeValue.fromNul(true));
        item.put("list", AttributeValue.fromL(List.of(AttributeValue.fromS(""), AttributeValue.fromL(List.of()))));
        item.put("map", AttributeValue.fromM(Map.of("a.b", AttributeValue.fromM(Map.of("c", number(1))))));
        item.put("texts", AttributeValue.fromSs(List.of("a", "b")));
        item.put("numbers", AttributeValue.fromNs(List.of("1", "2.5")));
        item.put("binaries", AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("x"))));
        client.putItem(request -> request.tableName(table.name()).item(item));

        Map<String, AttributeValue> read = client.getItem(request ->
                        request.tableName(table.name()).key(key("values", 1)).consistentRead(true))
                .item();
        assertThat(read).hasSameSizeAs(item).containsAllEntriesOf(without(item, "texts", "numbers"));
        assertThat(read.get("texts").ss()).containsExactlyInAnyOrder("a", "b");
        assertThat(read.get("numbers").ns()).containsExactlyInAnyOrder("1", "2.5");
    }

    private static Map<String, AttributeValue> without(Map<String, AttributeValue> item, String... names) {
        Map<String, AttributeValue> rest = new LinkedHashMap<>(item);
        rest.keySet().removeAll(List.of(names));
        return rest;
    }

    @Test
    void updatesOnAConditionAndShowsTheItemThatDidNotMeetIt() {
        client.putItem(request -> request.tableName(table.name()).item(item("updates", 1, "count", number(1))));
        Runnable update = () -> client.updateItem(request -> request.tableName(table.name())
                .key(key("updates", 1))
                .updateExpression("ADD #c :one")
                .conditionExpression("#c < :limit")
                .expressionAttributeNames(Map.of("#c", "count"))
                .expressionAttributeValues(Map.of(":one", number(1), ":limit", number(2)))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
        update.run();

        ConditionalCheckFailedException failure =
                catchThrowableOfType(ConditionalCheckFailedException.class, update::run);
        assertThat(failure.awsErrorDetails().errorMessage()).isEqualTo("The conditional request failed");
        assertThat(failure.item()).containsEntry("count", number(2));
        assertThat(client.deleteItem(request -> request.tableName(table.name())
                                .key(key("updates", 1))
                                .returnValues(ReturnValue.ALL_OLD))
                        .attributes())
                .containsEntry("count", number(2));
    }

    @Test
    void writesAndReadsBatches() {
        List<WriteRequest> writes = IntStream.range(0, 25)
                .mapToObj(i -> item("batch", i, "text", AttributeValue.fromS("x".repeat(20_000))))
                .map(item ->
                        WriteRequest.builder().putRequest(put -> put.item(item)).build())
                .toList();
        assertThat(client.batchWriteItem(request -> request.requestItems(Map.of(table.name(), writes)))
                        .unprocessedItems())
                .isEmpty();

        List<Map<String, AttributeValue>> keys =
                IntStream.range(0, 100).mapToObj(i -> key("batch", i)).toList();
        var read = client.batchGetItem(request -> request.requestItems(
                Map.of(table.name(), KeysAndAttributes.builder().keys(keys).build())));
        assertThat(read.responses().get(table.name()))
                .hasSize(25)
                .allSatisfy(item -> assertThat(item.get("text").s()).hasSize(20_000));
        assertThat(read.unprocessedKeys()).isEmpty();
    }

    @Test
    void takesAnItemOf400KbAndNoLargerOne() {
        String text = "x".repeat(400 * 1024 - "pk".length() - "large".length() - "sk".length() - 2 - "text".length());
        client.putItem(
                request -> request.tableName(table.name()).item(item("large", 1, "text", AttributeValue.fromS(text))));

        assertThat(client.getItem(request -> request.tableName(table.name()).key(key("large", 1)))
                        .item()
                        .get("text")
                        .s())
                .isEqualTo(text);
        assertThatThrownBy(() -> client.putItem(request -> request.tableName(table.name())
                        .item(item("large", 2, "text", AttributeValue.fromS(text + "x")))))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("Item size has exceeded the maximum allowed size");
    }

    @Test
    void readsQueriesAndScansPageByPage() {
        for (int i = 0; i < 23; i++) {
            int number = i;
            client.putItem(request -> request.tableName(table.name())
                    .item(item("pages", number, "group", AttributeValue.fromS(number % 2 == 0 ? "even" : "odd"))));
        }
        List<List<Integer>> pages = client
                .queryPaginator(request -> request.tableName(table.name())
                        .indexName(SampleTable.INDEX)
                        .keyConditionExpression("#g = :g and sk between :from and :to")
                        .expressionAttributeNames(Map.of("#g", "group"))
                        .expressionAttributeValues(
                                Map.of(":g", AttributeValue.fromS("odd"), ":from", number(3), ":to", number(19)))
                        .scanIndexForward(false)
                        .limit(4))
                .stream()
                .map(SyncClientTest::sortKeys)
                .toList();
        assertThat(pages).containsExactly(List.of(19, 17, 15, 13), List.of(11, 9, 7, 5), List.of(3));

        List<Integer> found = new ArrayList<>();
        for (int segment = 0; segment < 3; segment++) {
            int thisSegment = segment;
            client.scanPaginator(request -> request.tableName(table.name())
                            .segment(thisSegment)
                            .totalSegments(3)
                            .limit(5))
                    .items()
                    .forEach(item -> found.add(Integer.valueOf(item.get("sk").n())));
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 23).boxed().toList());
    }

    private static List<Integer> sortKeys(QueryResponse page) {
        return page.items().stream()
                .map(item -> Integer.valueOf(item.get("sk").n()))
                .toList();
    }

    @Test
    void commitsTransactionsOnceAndSaysWhyOneIsCancelled() {
        client.putItem(request -> request.tableName(table.name()).item(item("accounts", 1, "amount", number(10))));
        client.putItem(request -> request.tableName(table.name()).item(item("accounts", 2, "amount", number(0))));
        client.transactWriteItems(transfer(6, "first"));
        client.transactWriteItems(transfer(6, "first"));

        List<TransactGetItem> reads = IntStream.of(1, 2)
                .mapToObj(sk -> TransactGetItem.builder()
                        .get(get -> get.tableName(table.name()).key(key("accounts", sk)))
                        .build())
                .toList();
        assertThat(client.transactGetItems(request -> request.transactItems(reads))
                        .responses())
                .extracting(response -> response.item().get("amount").n())
                .containsExactly("4", "6");
        assertThatThrownBy(() -> client.transactWriteItems(transfer(1, "first")))
                .isInstanceOf(IdempotentParameterMismatchException.class);
        TransactionCanceledException failure = catchThrowableOfType(
                TransactionCanceledException.class, () -> client.transactWriteItems(transfer(5, "second")));
        assertThat(failure.cancellationReasons())
                .extracting(CancellationReason::code)
                .containsExactly("ConditionalCheckFailed", "None");
        assertThat(failure.cancellationReasons().get(0).item()).containsEntry("amount", number(4));
    }

    private TransactWriteItemsRequest transfer(int amount, String token) {
        return TransactWriteItemsRequest.builder()
                .transactItems(change(1, "-", "amount >= :a", amount), change(2, "+", "attribute_exists(pk)", amount))
                .clientRequestToken(token + table.name().substring(table.name().length() - 20))
                .build();
    }

    private TransactWriteItem change(int sk, String sign, String condition, int amount) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table.name())
                        .key(key("accounts", sk))
                        .updateExpression("SET amount = amount " + sign + " :a")
                        .conditionExpression(condition)
                        .expressionAttributeValues(Map.of(":a", number(amount)))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    @Test
    void readsTheStreamOfATable() {
        client.putItem(request -> request.tableName(table.name()).item(item("stream", 1, "value", number(1))));
        client.putItem(request -> request.tableName(table.name()).item(item("stream", 1, "value", number(2))));
        client.deleteItem(request -> request.tableName(table.name()).key(key("stream", 1)));

        List<Record> records = new ArrayList<>();
        try (DynamoDbStreamsClient streams = transport.streams()) {
            String arn = client.describeTable(request -> request.tableName(table.name()))
                    .table()
                    .latestStreamArn();
            for (Shard shard : streams.describeStream(request -> request.streamArn(arn))
                    .streamDescription()
                    .shards()) {
                String iterator = streams.getShardIterator(request -> request.streamArn(arn)
                                .shardId(shard.shardId())
                                .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                        .shardIterator();
                records.addAll(streams.getRecords(request -> request.shardIterator(iterator))
                        .records());
            }
        }
        assertThat(records)
                .extracting(Record::eventName)
                .containsExactly(OperationType.INSERT, OperationType.MODIFY, OperationType.REMOVE);
        assertThat(records.get(1).dynamodb().oldImage()).containsEntry("value", number(1));
        assertThat(records.get(1).dynamodb().newImage()).containsEntry("value", number(2));
    }

    @Test
    void executesStatementsPageByPage() {
        for (int i = 0; i < 5; i++) {
            AttributeValue number = number(i);
            client.executeStatement(request -> request.statement(
                            "INSERT INTO \"" + table.name() + "\" VALUE {'pk': 'statements', 'sk': ?}")
                    .parameters(number));
        }
        List<String> found = new ArrayList<>();
        ExecuteStatementResponse page;
        String next = null;
        do {
            String token = next;
            page = client.executeStatement(request -> request.statement(
                            "SELECT sk FROM \"" + table.name() + "\" WHERE pk = 'statements' AND sk > 0")
                    .limit(2)
                    .nextToken(token));
            page.items().forEach(item -> found.add(item.get("sk").n()));
            next = page.nextToken();
        } while (next != null);
        assertThat(found).containsExactly("1", "2", "3", "4");
    }
}
