package dev.trestle.migrations.checkpoint;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item with which a pass over a table could not do what it was to do. It was left as it is.
 *
 * @param key the item's primary key
 * @param reason what stood in the way
 */
public record FailedItem(Map<String, AttributeValue> key, String reason) {

    private static final int LONGEST_REASON = 500;

    /** Copies the key, and cuts a long reason, as checkpoints keep many. */
    public FailedItem {
        key = Map.copyOf(key);
        reason = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
