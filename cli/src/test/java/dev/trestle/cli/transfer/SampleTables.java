package dev.trestle.cli.transfer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** Tables and items to copy, export and import. */
public final class SampleTables {
    private SampleTables() {}

    /** A table of notes with everything that a copy takes along, and so many small items. */
    public static void notes(DynamoDbClient client, String name, int items) {
        client.createTable(table(name, "author", "number")
                .attributeDefinitions(
                        attribute("author", ScalarAttributeType.S),
                        attribute("number", ScalarAttributeType.N),
                        attribute("rank", ScalarAttributeType.N))
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(units(7, 9))
                .localSecondaryIndexes(LocalSecondaryIndex.builder()
                        .indexName("byRank")
                        .keySchema(key("author", KeyType.HASH), key("rank", KeyType.RANGE))
                        .projection(projection -> projection.projectionType(ProjectionType.ALL))
                        .build())
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName("ranked")
                        .keySchema(key("rank", KeyType.HASH))
                        .projection(projection -> projection
                                .projectionType(ProjectionType.INCLUDE)
                                .nonKeyAttributes("text"))
                        .provisionedThroughput(units(3, 4))
                        .build())
                .streamSpecification(stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))
                .tags(Tag.builder().key("team").value("blue").build())
                .build());
        client.updateTimeToLive(request -> request.tableName(name)
                .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("until")));
        write(
                client,
                name,
                IntStream.range(0, items).mapToObj(SampleTables::note).toList());
    }

    /** A table with the keys of notes and nothing else. */
    public static void plain(DynamoDbClient client, String name, List<Map<String, AttributeValue>> items) {
        client.createTable(table(name, "author", "number")
                .attributeDefinitions(
                        attribute("author", ScalarAttributeType.S), attribute("number", ScalarAttributeType.N))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .build());
        write(client, name, items);
    }

    private static CreateTableRequest.Builder table(String name, String partitionKey, String sortKey) {
        return CreateTableRequest.builder()
                .tableName(name)
                .keySchema(key(partitionKey, KeyType.HASH), key(sortKey, KeyType.RANGE));
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private static ProvisionedThroughput units(long read, long write) {
        return ProvisionedThroughput.builder()
                .readCapacityUnits(read)
                .writeCapacityUnits(write)
                .build();
    }

    public static void write(DynamoDbClient client, String table, List<Map<String, AttributeValue>> items) {
        items.forEach(item -> client.putItem(request -> request.tableName(table).item(item)));
    }

    public static Map<String, AttributeValue> note(int number) {
        return Map.of(
                "author", AttributeValue.fromS("author" + number % 7),
                "number", AttributeValue.fromN(Integer.toString(number)),
                "rank", AttributeValue.fromN(Integer.toString(number % 5)),
                "text", AttributeValue.fromS("note " + number));
    }

    /** An item for each value that a format may get wrong. */
    public static List<Map<String, AttributeValue>> everyType() {
        List<AttributeValue> values = new ArrayList<>(List.of(
                AttributeValue.fromS(""),
                AttributeValue.fromS("plain"),
                AttributeValue.fromS(" with, \"quotes\" and 'others' \\ "),
                AttributeValue.fromS("lines\r\nand\rmore\n"),
                AttributeValue.fromS("{\"N\": \"5\"}"),
                AttributeValue.fromS("{\"a\": 1}"),
                AttributeValue.fromS("\u2028 \uD83D\uDE00 \u007F"),
                AttributeValue.fromN("0"),
                AttributeValue.fromN("-0.00012345678901234567890123456789012345678"),
                AttributeValue.fromN("1E-130"),
                AttributeValue.fromN("9.9999999999999999999999999999999999999E+125"),
                binary("bytes"),
                AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {-1, 0, 127, -128})),
                AttributeValue.fromB(SdkBytes.fromByteArray(new byte[0])),
                AttributeValue.fromBool(true),
                AttributeValue.fromBool(false),
                AttributeValue.fromNul(true),
                AttributeValue.fromSs(List.of("b", "a", "")),
                AttributeValue.fromNs(List.of("3", "-1", "2.50")),
                AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("y"), SdkBytes.fromUtf8String("x"))),
                AttributeValue.fromL(List.of()),
                AttributeValue.fromM(Map.of())));
        values.add(AttributeValue.fromL(List.copyOf(values)));
        values.add(AttributeValue.fromM(Map.of("list", values.get(values.size() - 1), "", AttributeValue.fromS("x"))));
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (AttributeValue value : values) {
            Map<String, AttributeValue> item = new LinkedHashMap<>();
            item.put("author", AttributeValue.fromS("a,\"b\""));
            item.put("number", AttributeValue.fromN(Integer.toString(items.size())));
            item.put("value", value);
            items.add(item);
        }
        items.add(Map.of("author", AttributeValue.fromS("{\"S\":\"x\"}"), "number", AttributeValue.fromN("-1.5")));
        items.add(Map.of(
                "author", AttributeValue.fromS("others"),
                "number", AttributeValue.fromN("1"),
                "other,name", AttributeValue.fromN("1")));
        return items;
    }

    /** All items of a table. */
    public static List<Map<String, AttributeValue>> items(DynamoDbClient client, String table) {
        return client.scanPaginator(request -> request.tableName(table).consistentRead(true)).items().stream()
                .toList();
    }

    private static AttributeValue binary(String text) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(text.getBytes(StandardCharsets.UTF_8)));
    }
}
