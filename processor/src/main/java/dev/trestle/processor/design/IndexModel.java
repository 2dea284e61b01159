package dev.trestle.processor.design;

import dev.trestle.processor.refusal.Place;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * A global secondary index of the table.
 *
 * @param name the index's name
 * @param partitionKey the attributes that are its partition key
 * @param sortKey the attributes that are its sort key
 * @param projection which attributes it has besides keys
 * @param nonKeyAttributes the attributes that INCLUDE projects
 * @param place where it is declared
 */
public record IndexModel(
        String name,
        List<String> partitionKey,
        List<String> sortKey,
        ProjectionType projection,
        List<String> nonKeyAttributes,
        Place place) {

    /** Copies the lists. */
    public IndexModel {
        partitionKey = List.copyOf(partitionKey);
        sortKey = List.copyOf(sortKey);
        nonKeyAttributes = List.copyOf(nonKeyAttributes);
    }

    /** Whether its keys can be two texts, which templates make. */
    public boolean takesTemplates() {
        return partitionKey.size() == 1 && sortKey.size() == 1;
    }
}
