package dev.trestle.clients;

import static dev.trestle.clients.SampleTable.item;
import static dev.trestle.clients.SampleTable.key;
import static dev.trestle.clients.SampleTable.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;

/** {@link DynamoDbAsyncClient} on each HTTP client that it can have. */
@ParameterizedClass
@EnumSource
class AsyncClientTest {

    private static final int ITEMS = 300;

    // Netty takes seconds to close, so all tests of a transport share its clients.
    private static DynamoDbAsyncClient client;
    private static DynamoDbStreamsAsyncClient streams;

    private SampleTable table;

    /** Takes the transport, which {@link #connect} has used already. */
    AsyncClientTest(AsyncTransport transport) {
        assertThat(transport).isNotNull();
    }

    @BeforeParameterizedClassInvocation
    static void connect(AsyncTransport transport) {
        client = transport.dynamoDb();
        streams = transport.streams();
    }

    @AfterParameterizedClassInvocation
    static void disconnect() {
        client.close();
        streams.close();
    }

    @BeforeEach
    void makeTable() {
        table = new SampleTable();
    }

    @AfterEach
    void deleteTable() {
        table.close();
    }

    @Test
    void waitsForTheTableThatItMakes() {
        String name = SampleTable.newName();
        client.createTable(SampleTable.request(name)).join();

        assertThat(client.waiter()
                        .waitUntilTableExists(request -> request.tableName(name))
                        .join()
                        .matched()
                        .response())
                .isPresent();
        client.deleteTable(request -> request.tableName(name)).join();
        assertThat(failure(client.describeTable(request -> request.tableName(name))))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void writesManyItemsAtOnceAndReadsThemPageByPage() {
        writeAll(IntStream.range(0, ITEMS).mapToObj(i -> item("many", i, "text", AttributeValue.fromS("x".repeat(i)))));
        Queue<Integer> scanned = new ConcurrentLinkedQueue<>();
        client.scanPaginator(request -> request.tableName(table.name()).limit(17))
                .items()
                .subscribe(item -> scanned.add(item.get("text").s().length()))
                .join();
        assertThat(scanned)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, ITEMS).boxed().toList());

        Queue<String> queried = new ConcurrentLinkedQueue<>();
        client.queryPaginator(request -> request.tableName(table.name())
                        .keyConditionExpression("pk = :p and sk >= :s")
                        .expressionAttributeValues(Map.of(":p", AttributeValue.fromS("many"), ":s", number(ITEMS - 3)))
                        .limit(2))
                .items()
                .subscribe(item -> queried.add(item.get("sk").n()))
                .join();
        assertThat(queried)
                .containsExactly(String.valueOf(ITEMS - 3), String.valueOf(ITEMS - 2), String.valueOf(ITEMS - 1));
    }

    @Test
    void readsLargeAnswers() {
        writeAll(IntStream.range(0, 8)
                .mapToObj(i -> item("large", i, "text", AttributeValue.fromS("y".repeat(300_000)))));

        Queue<Integer> sizes = new ConcurrentLinkedQueue<>();
        client.queryPaginator(request -> request.tableName(table.name())
                        .keyConditionExpression("pk = :p")
                        .expressionAttributeValues(Map.of(":p", AttributeValue.fromS("large"))))
                .subscribe(page -> sizes.add(page.count()))
                .join();
        assertThat(sizes).hasSizeGreaterThan(1);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(8);
    }

    @Test
    void addsUpWhatManyUpdatesAdd() {
        CompletableFuture.allOf(IntStream.range(0, 100)
                        .mapToObj(i -> client.updateItem(request -> request.tableName(table.name())
                                .key(key("sum", 1))
                                .updateExpression("ADD amount :n")
                                .expressionAttributeValues(Map.of(":n", number(i)))))
                        .toArray(CompletableFuture<?>[]::new))
                .join();

        assertThat(client.getItem(request -> request.tableName(table.name())
                                .key(key("sum", 1))
                                .consistentRead(true))
                        .join()
                        .item())
                .containsEntry("amount", number(4950));
    }

    @Test
    void saysWhyATransactionIsCancelled() {
        TransactWriteItem put = TransactWriteItem.builder()
                .put(Put.builder().tableName(table.name()).item(key("t", 1)).build())
                .build();
        TransactWriteItem check = TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName(table.name())
                        .key(key("t", 2))
                        .conditionExpression("attribute_exists(pk)")
                        .build())
                .build();
        Throwable failure = failure(client.transactWriteItems(request -> request.transactItems(put, check)));

        assertThat(failure).isInstanceOf(TransactionCanceledException.class);
        assertThat(((TransactionCanceledException) failure).cancellationReasons())
                .extracting(reason -> reason.code())
                .containsExactly("None", "ConditionalCheckFailed");
        assertThat(client.getItem(request -> request.tableName(table.name()).key(key("t", 1)))
                        .join()
                        .hasItem())
                .isFalse();
    }

    @Test
    void readsTheStreamOfATable() {
        writeAll(IntStream.range(0, 5).mapToObj(i -> item("stream", i, "value", number(i))));
        List<Record> records = client.describeTable(request -> request.tableName(table.name()))
                .thenApply(answer -> answer.table().latestStreamArn())
                .thenCompose(arn -> streams.describeStream(request -> request.streamArn(arn)))
                .thenApply(answer -> answer.streamDescription())
                .thenCompose(stream -> streams.getShardIterator(request -> request.streamArn(stream.streamArn())
                        .shardId(stream.shards().get(0).shardId())
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON)))
                .thenCompose(answer -> streams.getRecords(request -> request.shardIterator(answer.shardIterator())))
                .join()
                .records();

        assertThat(records)
                .hasSize(5)
                .allSatisfy(record -> assertThat(record.eventName()).isEqualTo(OperationType.INSERT));
    }

    private void writeAll(Stream<Map<String, AttributeValue>> items) {
        CompletableFuture.allOf(items.map(item -> client.putItem(
                                request -> request.tableName(table.name()).item(item)))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private static Throwable failure(CompletableFuture<?> future) {
        return catchThrowableOfType(CompletionException.class, future::join).getCause();
    }
}
