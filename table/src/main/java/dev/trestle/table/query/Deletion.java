package dev.trestle.table.query;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What became of the deletion of many items.
 *
 * @param deleted how many are gone
 * @param leftKeys the key attributes of those that DynamoDB did not get to, however often it was asked; delete again later
 */
public record Deletion(long deleted, List<Map<String, AttributeValue>> leftKeys) {

    /** Copies the keys. */
    public Deletion {
        leftKeys = List.copyOf(leftKeys);
    }
}
