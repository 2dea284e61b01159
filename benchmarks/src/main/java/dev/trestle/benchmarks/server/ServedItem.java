package dev.trestle.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The item of 1 KB in 10 attributes that is read and written, and the requests for it. */
final class ServedItem {

    static final String TABLE = "load";
    static final String KEY = "id";
    private static final int ATTRIBUTES = 9;
    private static final String KEY_VALUE = "item-1";

    private ServedItem() {}

    static Map<String, AttributeValue> item() {
        Map<String, AttributeValue> item = new TreeMap<>();
        item.put(KEY, AttributeValue.fromS(KEY_VALUE));
        for (int i = 0; i < ATTRIBUTES; i++) {
            item.put("attribute" + i, AttributeValue.fromS("x".repeat(100)));
        }
        return item;
    }

    /** The answer to GetItem. */
    static byte[] answer() {
        return ("{\"Item\":" + json(item()) + "}").getBytes(StandardCharsets.UTF_8);
    }

    /** A request as it goes over the wire. */
    static byte[] request(String operation) {
        String body = operation.equals("GetItem")
                ? "{\"TableName\":\"load\",\"Key\":" + json(Map.of(KEY, AttributeValue.fromS(KEY_VALUE))) + "}"
                : "{\"TableName\":\"load\",\"Item\":" + json(item()) + "}";
        return ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\n"
                        + "X-Amz-Target: DynamoDB_20120810." + operation + "\r\nX-Amz-Date: 20261122T000000Z\r\n"
                        + "Authorization: AWS4-HMAC-SHA256 Credential=any/20261122/local/dynamodb/aws4_request, "
                        + "SignedHeaders=host;x-amz-date;x-amz-target, Signature=" + "0".repeat(64)
                        + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":{\"S\":\""
                        + entry.getValue().s() + "\"}")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
