package dev.trestle.benchmarks.operation;

import dev.trestle.embedded.EmbeddedDynamoDb;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A filled table of the embedded engine and requests to it, made beforehand: what building them takes is the SDK's. Each
 * write comes in two versions, so that writes change something.
 */
@State(Scope.Benchmark)
public class EmbeddedTable {

    static final int TRANSACTION_ITEMS = 4;
    static final int TRANSACTIONS = SampleItems.COUNT / TRANSACTION_ITEMS;

    private static final String NAME = "benchmark";
    private static final int UPDATED = 3;
    private static final int TESTED = 5;

    final DynamoDbClient client;
    final List<GetItemRequest> gets = requests(SampleItems.COUNT, EmbeddedTable::get);
    final List<QueryRequest> queries = requests(SampleItems.COLLECTIONS, EmbeddedTable::query);
    final Versions<PutItemRequest> puts = versions(SampleItems.COUNT, EmbeddedTable::put);
    final Versions<UpdateItemRequest> updates = versions(
            SampleItems.COUNT, (number, version) -> update(number, version).build());
    final Versions<UpdateItemRequest> conditionalUpdates =
            versions(SampleItems.COUNT, EmbeddedTable::conditionalUpdate);
    final Versions<TransactWriteItemsRequest> transactions = versions(TRANSACTIONS, EmbeddedTable::transaction);

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();

    /** Makes and fills the table. */
    public EmbeddedTable() {
        this.client = db.client();
        client.createTable(table -> table.tableName(NAME)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(
                        KeySchemaElement.builder()
                                .attributeName("pk")
                                .keyType(KeyType.HASH)
                                .build(),
                        KeySchemaElement.builder()
                                .attributeName("sk")
                                .keyType(KeyType.RANGE)
                                .build())
                .attributeDefinitions(
                        AttributeDefinition.builder()
                                .attributeName("pk")
                                .attributeType(ScalarAttributeType.S)
                                .build(),
                        AttributeDefinition.builder()
                                .attributeName("sk")
                                .attributeType(ScalarAttributeType.S)
                                .build()));
        puts.first().forEach(client::putItem);
    }

    /** Closes the engine. */
    @TearDown
    public void close() {
        db.close();
    }

    private static GetItemRequest get(int number) {
        return GetItemRequest.builder()
                .tableName(NAME)
                .key(SampleItems.key(number))
                .build();
    }

    private static QueryRequest query(int collection) {
        AttributeValue partitionKey =
                AttributeValue.fromS(SampleItems.partitionKey(collection * SampleItems.COLLECTION_ITEMS));
        return QueryRequest.builder()
                .tableName(NAME)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", partitionKey))
                .build();
    }

    private static PutItemRequest put(int number, int version) {
        return PutItemRequest.builder()
                .tableName(NAME)
                .item(SampleItems.item(number, version))
                .build();
    }

    private static UpdateItemRequest.Builder update(int number, int version) {
        return UpdateItemRequest.builder()
                .tableName(NAME)
                .key(SampleItems.key(number))
                .updateExpression("SET " + SampleItems.attributeName(UPDATED) + " = :new")
                .expressionAttributeValues(Map.of(":new", SampleItems.value(number, version)));
    }

    private static UpdateItemRequest conditionalUpdate(int number, int version) {
        return update(number, version)
                .conditionExpression("attribute_exists(pk) AND " + SampleItems.attributeName(TESTED) + " = :expected")
                .expressionAttributeValues(Map.of(
                        ":new", SampleItems.value(number, version),
                        ":expected", SampleItems.value(number, 0)))
                .build();
    }

    private static TransactWriteItemsRequest transaction(int number, int version) {
        return TransactWriteItemsRequest.builder()
                .transactItems(IntStream.range(0, TRANSACTION_ITEMS)
                        .map(part -> number + part * TRANSACTIONS)
                        .mapToObj(each -> TransactWriteItem.builder()
                                .put(put -> put.tableName(NAME).item(SampleItems.item(each, version)))
                                .build())
                        .toList())
                .build();
    }

    private static <T> List<T> requests(int count, IntFunction<T> request) {
        return IntStream.range(0, count).mapToObj(request).toList();
    }

    private static <T> Versions<T> versions(int count, Versioned<T> request) {
        return new Versions<>(
                requests(count, number -> request.of(number, 0)), requests(count, number -> request.of(number, 1)));
    }

    private interface Versioned<T> {
        T of(int number, int version);
    }

    /** Two versions of each request. */
    record Versions<T>(List<T> first, List<T> second) {

        T any(Walk walk) {
            return (walk.coin() ? first : second).get(walk.next(first.size()));
        }
    }
}
