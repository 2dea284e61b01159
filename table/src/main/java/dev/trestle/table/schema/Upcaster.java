package dev.trestle.table.schema;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Brings an item that was written in an older shape of its entity to the next shape, when it is read. An implementation is
 * a class with a constructor without parameters; it holds no state.
 */
@FunctionalInterface
public interface Upcaster {

    /**
     * Changes the attributes of an item into those of the next shape.
     *
     * @param item all attributes, a copy to be changed in place; changes of key attributes are of no effect
     */
    void upcast(Map<String, AttributeValue> item);
}
