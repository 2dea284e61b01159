package dev.trestle.table.write;

import dev.trestle.table.schema.EntityItems;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What was stored under a key at the moment of a write. It is read as a record only when that is asked for, so that an item
 * of another shape does not hide what became of the write.
 *
 * @param <E> the entity
 */
public final class StoredItem<E> {

    private final EntityItems<E> items;
    private final Map<String, AttributeValue> attributes;

    StoredItem(EntityItems<E> items, Map<String, AttributeValue> attributes) {
        this.items = items;
        this.attributes = Map.copyOf(attributes);
    }

    /** The attributes; empty if there was no item. */
    public Map<String, AttributeValue> attributes() {
        return attributes;
    }

    /**
     * The record; empty if there was no item.
     *
     * @throws dev.trestle.table.UnreadableItemException if the item does not have the entity's shape
     */
    public Optional<E> read() {
        return attributes.isEmpty() ? Optional.empty() : Optional.of(items.fromItem(attributes));
    }

    @Override
    public String toString() {
        return attributes.isEmpty() ? "no item" : attributes.toString();
    }
}
