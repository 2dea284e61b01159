package dev.trestle.benchmarks.memory;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of 1 KB in attributes of one size, names included. The first attribute is the partition key. */
enum ItemShape {
    THREE_OF_340(3, 340),
    TEN_OF_100(10, 100),
    FORTY_OF_25(40, 25);

    static final String PARTITION_KEY = "name00";

    private final int attributes;
    private final int bytes;

    ItemShape(int attributes, int bytes) {
        this.attributes = attributes;
        this.bytes = bytes;
    }

    /** An item whose strings, names included, are its own: so they are when they have been read from a request. */
    Map<String, AttributeValue> item(int number) {
        Map<String, AttributeValue> item = new HashMap<>();
        for (int position = 0; position < attributes; position++) {
            String name = "name" + position / 10 + position % 10;
            int length = bytes - name.length();
            String unique = number + "/" + position + "/";
            item.put(name, AttributeValue.fromS(unique + "x".repeat(length - unique.length())));
        }
        return item;
    }

    @Override
    public String toString() {
        return attributes + " attributes of " + bytes + " bytes";
    }
}
