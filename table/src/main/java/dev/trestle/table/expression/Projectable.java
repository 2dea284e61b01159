package dev.trestle.table.expression;

import dev.trestle.table.attribute.Place;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A value that can be read from an entity's items by itself.
 *
 * @param <E> the entity
 * @param <T> the type of the value
 */
public interface Projectable<E, T> {

    /** The place in the item. */
    DocumentPath at();

    /**
     * The value in an item.
     *
     * @param place the item, for messages
     * @throws dev.trestle.table.UnreadableItemException if it is absent, or is not what the design says
     */
    T readFrom(Map<String, AttributeValue> item, Place place);
}
