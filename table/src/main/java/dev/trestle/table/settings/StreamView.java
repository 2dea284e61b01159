package dev.trestle.table.settings;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * What a table's stream tells of a change. See "Change data capture for DynamoDB Streams",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html
 */
public enum StreamView {
    /** There is no stream. */
    NO_STREAM,
    /** The keys of the item. */
    KEYS_ONLY,
    /** The whole item as it is after the change. */
    NEW_IMAGE,
    /** The whole item as it was before the change. */
    OLD_IMAGE,
    /** Both. */
    NEW_AND_OLD_IMAGES;

    /** The view type of DynamoDB's API; empty for a table without a stream. */
    public Optional<StreamViewType> viewType() {
        return this == NO_STREAM ? Optional.empty() : Optional.of(StreamViewType.fromValue(name()));
    }
}
