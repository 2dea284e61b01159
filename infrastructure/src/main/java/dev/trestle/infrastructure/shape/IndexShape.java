package dev.trestle.infrastructure.shape;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/**
 * A global secondary index.
 *
 * @param name the index name
 * @param key its key, the partition key first
 * @param projection which attributes it has besides keys
 */
public record IndexShape(String name, List<KeyElement> key, Projection projection) {

    /** Copies the list. */
    public IndexShape {
        key = List.copyOf(key);
    }
}
