package dev.trestle.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table under load: items of 1 KB in collections of 10, on the table as in its global secondary index. */
final class LoadedTable {

    static final String NAME = "load";
    static final String INDEX = "byGroup";
    static final int COLLECTION_ITEMS = 10;

    /** Filled over one connection, in as many batches as it takes. */
    private static final int BATCH = 25;

    private static final int ATTRIBUTES = 9;
    private static final int ATTRIBUTE_LENGTH = 100;

    private LoadedTable() {}

    /** The body of CreateTable. */
    static String definition() {
        return ("{'TableName':'load','BillingMode':'PAY_PER_REQUEST','KeySchema':[{'AttributeName':'pk','KeyType':'HASH'},"
                        + "{'AttributeName':'sk','KeyType':'RANGE'}],'AttributeDefinitions':["
                        + "{'AttributeName':'pk','AttributeType':'S'},{'AttributeName':'sk','AttributeType':'S'},"
                        + "{'AttributeName':'gpk','AttributeType':'S'},{'AttributeName':'gsk','AttributeType':'S'}],"
                        + "'GlobalSecondaryIndexes':[{'IndexName':'byGroup','Projection':{'ProjectionType':'ALL'},'KeySchema':"
                        + "[{'AttributeName':'gpk','KeyType':'HASH'},{'AttributeName':'gsk','KeyType':'RANGE'}]}]}")
                .replace('\'', '"');
    }

    /** The bodies of BatchWriteItem that put items 0 to count. */
    static List<String> filling(int count) {
        return IntStream.iterate(0, first -> first < count, first -> first + BATCH)
                .mapToObj(first -> batch(
                        IntStream.range(first, Math.min(count, first + BATCH)).toArray()))
                .toList();
    }

    /** The body of a BatchWriteItem that puts the items. */
    static String batch(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> "{\"PutRequest\":{\"Item\":" + item(number) + "}}")
                .collect(Collectors.joining(",", "{\"RequestItems\":{\"load\":[", "]}}"));
    }

    static String partition(int number) {
        return String.format("collection-%05d", number / COLLECTION_ITEMS);
    }

    static String group(int number) {
        return String.format("group-%05d", number / COLLECTION_ITEMS);
    }

    static String key(int number) {
        return String.format(
                "{\"pk\":{\"S\":\"%s\"},\"sk\":{\"S\":\"item-%d\"}}", partition(number), number % COLLECTION_ITEMS);
    }

    static String item(int number) {
        String rest = IntStream.range(0, ATTRIBUTES)
                .mapToObj(attribute ->
                        String.format(",\"attribute%d\":{\"S\":\"%s\"}", attribute, text(31 * number + attribute)))
                .collect(Collectors.joining());
        String key = key(number);
        return key.substring(0, key.length() - 1)
                + String.format(
                        ",\"gpk\":{\"S\":\"%s\"},\"gsk\":{\"S\":\"at-%d\"}", group(number), number % COLLECTION_ITEMS)
                + rest + "}";
    }

    /** A text that differs from number to number, so that nothing is gained by compressing it. */
    static String text(int number) {
        StringBuilder text = new StringBuilder(ATTRIBUTE_LENGTH);
        long state = number;
        while (text.length() < ATTRIBUTE_LENGTH) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            text.append(Long.toString(state >>> 1, Character.MAX_RADIX));
        }
        return text.substring(0, ATTRIBUTE_LENGTH);
    }

    /** A request as it goes over the wire. No server here knows keys, so that any signature does. */
    static byte[] request(String operation, String body) {
        return ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\n"
                        + "X-Amz-Target: DynamoDB_20120810." + operation + "\r\nX-Amz-Date: 20261122T000000Z\r\n"
                        + "Authorization: AWS4-HMAC-SHA256 Credential=any/20261122/us-east-1/dynamodb/aws4_request, "
                        + "SignedHeaders=host;x-amz-date;x-amz-target, Signature=" + "0".repeat(64)
                        + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
