package dev.trestle.conformance.soak;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Requests of many kinds on a table that does not grow, some of which are refused. */
final class MixedWork {

    private static final String TABLE = "soak";
    private static final int KINDS = 10;
    private static final int ITEM_COLLECTIONS = 20;
    private static final int ITEMS = 50;

    private final DynamoDbClient client;
    private final RandomGenerator random;

    MixedWork(DynamoDbClient client, RandomGenerator random) {
        this.client = client;
        this.random = random;
    }

    static void createTable(DynamoDbClient client) {
        client.createTable(b -> b.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute("pk"), attribute("sk"), attribute("g"))
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName("global")
                        .keySchema(key("g", KeyType.HASH), key("sk", KeyType.RANGE))
                        .projection(p -> p.projectionType(ProjectionType.ALL))
                        .build())
                .streamSpecification(s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
    }

    /** Makes one request, and says whether it was carried out; a refusal is one that it may get. */
    boolean request() {
        try {
            carryOut();
            return true;
        } catch (ConditionalCheckFailedException | TransactionCanceledException | ResourceNotFoundException e) {
            return false;
        }
    }

    private void carryOut() {
        switch (random.nextInt(KINDS)) {
            case 0, 1 -> client.putItem(b -> b.tableName(TABLE).item(item()));
            case 2 -> client.getItem(b -> b.tableName(TABLE).key(key()).consistentRead(true));
            case 3 ->
                client.updateItem(b -> b.tableName(TABLE)
                        .key(key())
                        .updateExpression("SET g = :g ADD n :one")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(Map.of(":g", group(), ":one", AttributeValue.fromN("1"))));
            case 4 ->
                client.query(b -> b.tableName(TABLE)
                        .limit(10)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", pk())));
            case 5 ->
                client.query(b -> b.tableName(TABLE)
                        .indexName("global")
                        .limit(10)
                        .keyConditionExpression("g = :g")
                        .expressionAttributeValues(Map.of(":g", group())));
            case 6 -> client.deleteItem(b -> b.tableName(TABLE).key(key()));
            case 7 -> transact();
            case 8 -> batch();
            default -> client.getItem(b -> b.tableName("none").key(key()));
        }
    }

    private void transact() {
        Put put = Put.builder().tableName(TABLE).item(item()).build();
        Update update = Update.builder()
                .tableName(TABLE)
                .key(Map.of("pk", AttributeValue.fromS("counts"), "sk", AttributeValue.fromS("transactions")))
                .updateExpression("ADD n :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))
                .build();
        client.transactWriteItems(b -> b.transactItems(
                TransactWriteItem.builder().put(put).build(),
                TransactWriteItem.builder().update(update).build()));
    }

    private void batch() {
        String pk = "p" + random.nextInt(ITEM_COLLECTIONS);
        List<WriteRequest> requests = IntStream.range(0, 10)
                .mapToObj(i -> WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(item(pk, "s" + i)).build())
                        .build())
                .toList();
        client.batchWriteItem(b -> b.requestItems(Map.of(TABLE, requests)));
    }

    private Map<String, AttributeValue> item() {
        return item("p" + random.nextInt(ITEM_COLLECTIONS), "s" + random.nextInt(ITEMS));
    }

    private Map<String, AttributeValue> item(String pk, String sk) {
        return Map.of(
                "pk",
                AttributeValue.fromS(pk),
                "sk",
                AttributeValue.fromS(sk),
                "g",
                group(),
                "text",
                AttributeValue.fromS("x".repeat(random.nextInt(1_000))));
    }

    private Map<String, AttributeValue> key() {
        return Map.of("pk", pk(), "sk", AttributeValue.fromS("s" + random.nextInt(ITEMS)));
    }

    private AttributeValue pk() {
        return AttributeValue.fromS("p" + random.nextInt(ITEM_COLLECTIONS));
    }

    private AttributeValue group() {
        return AttributeValue.fromS("g" + random.nextInt(ITEM_COLLECTIONS));
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
