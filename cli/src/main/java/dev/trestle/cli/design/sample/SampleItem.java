package dev.trestle.cli.design.sample;

import dev.trestle.table.schema.EntitySchema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as it could be in the table.
 *
 * @param schema its entity
 * @param item its attributes, keys included
 */
public record SampleItem(EntitySchema<?> schema, Map<String, AttributeValue> item) {

    /** Copies the attributes. */
    public SampleItem {
        item = Collections.unmodifiableMap(new LinkedHashMap<>(item));
    }
}
