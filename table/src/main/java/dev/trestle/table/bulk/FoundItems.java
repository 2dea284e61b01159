package dev.trestle.table.bulk;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.schema.EntitySchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was found under several keys of several entities. Immutable. */
public final class FoundItems {

    private final BoundTable table;
    private final Map<EntityKey<?>, Map<String, AttributeValue>> items;
    private final List<EntityKey<?>> missing;
    private final List<EntityKey<?>> unprocessed;

    /**
     * What became of the keys that were asked for.
     *
     * @param asked all keys, in their order
     * @param found the items that are there
     * @param unprocessed the keys that DynamoDB did not get to
     */
    public FoundItems(
            BoundTable table,
            List<EntityKey<?>> asked,
            Map<EntityKey<?>, Map<String, AttributeValue>> found,
            List<EntityKey<?>> unprocessed) {
        this.table = table;
        this.items = new LinkedHashMap<>();
        asked.stream().filter(found::containsKey).forEach(key -> items.put(key, found.get(key)));
        this.unprocessed = List.copyOf(unprocessed);
        this.missing = asked.stream()
                .filter(key -> !found.containsKey(key) && !unprocessed.contains(key))
                .toList();
    }

    /**
     * The item under a key, if it was found; see {@link #unprocessed} for those of which that is not known.
     *
     * @throws dev.trestle.table.UnreadableItemException if the item does not have the entity's shape
     */
    public <E> Optional<E> get(EntityKey<E> key) {
        return Optional.ofNullable(items.get(key)).map(table.items(key.schema())::fromItem);
    }

    /**
     * The items of an entity that were found, in the order in which they were asked for.
     *
     * @throws dev.trestle.table.UnreadableItemException if an item does not have the entity's shape
     */
    public <E> List<E> all(EntitySchema<E> entity) {
        return items.entrySet().stream()
                .filter(item -> item.getKey().schema() == entity)
                .map(item -> table.items(entity).fromItem(item.getValue()))
                .toList();
    }

    /** The keys under which there is nothing. */
    public List<EntityKey<?>> missing() {
        return missing;
    }

    /** The keys that DynamoDB did not get to, however often it was asked; ask again later. */
    public List<EntityKey<?>> unprocessed() {
        return unprocessed;
    }
}
