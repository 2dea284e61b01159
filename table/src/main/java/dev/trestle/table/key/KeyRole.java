package dev.trestle.table.key;

/**
 * The two parts of a primary key and their limits in bytes of UTF-8; see "Constraints in Amazon DynamoDB",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
 */
public enum KeyRole {
    PARTITION("partition key", 2048),
    SORT("sort key", 1024);

    private final String words;
    private final int maxBytes;

    KeyRole(String words, int maxBytes) {
        this.words = words;
        this.maxBytes = maxBytes;
    }

    String words() {
        return words;
    }

    int maxBytes() {
        return maxBytes;
    }
}
