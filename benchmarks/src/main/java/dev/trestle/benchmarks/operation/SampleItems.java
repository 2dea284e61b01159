package dev.trestle.benchmarks.operation;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items that operations are measured with: 1 KB in 10 attributes, names included, in item collections of 10. Their
 * number is chosen so that they do not fit the processor's caches.
 */
final class SampleItems {

    static final int COLLECTIONS = 1_000;
    static final int COLLECTION_ITEMS = 10;
    static final int COUNT = COLLECTIONS * COLLECTION_ITEMS;

    /** The attributes besides the two of the key. */
    private static final int FURTHER_ATTRIBUTES = 8;

    /** With the key and the names, this makes an item of 1,023 bytes. */
    private static final int VALUE_BYTES = 114;

    private SampleItems() {}

    static String partitionKey(int number) {
        return "customer#" + (100_000 + number / COLLECTION_ITEMS);
    }

    static String sortKey(int number) {
        return "order#" + (100_000 + number);
    }

    static Map<String, AttributeValue> key(int number) {
        return Map.of(
                "pk", AttributeValue.fromS(partitionKey(number)),
                "sk", AttributeValue.fromS(sortKey(number)));
    }

    /** A whole item; two versions differ in every attribute but the key. */
    static Map<String, AttributeValue> item(int number, int version) {
        Map<String, AttributeValue> item = new HashMap<>(key(number));
        for (int position = 0; position < FURTHER_ATTRIBUTES; position++) {
            item.put(attributeName(position), value(number, version));
        }
        return item;
    }

    /** The value of each attribute besides those of the key. */
    static AttributeValue value(int number, int version) {
        String unique = version + "/" + number + "/";
        return AttributeValue.fromS(unique + "x".repeat(VALUE_BYTES - unique.length()));
    }

    static String attributeName(int position) {
        return "attribute" + position;
    }
}
