package dev.trestle.table.collection;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.schema.EntitySchema;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The entities that share a partition, as a sealed type. Immutable; written by the annotation processor.
 *
 * @param <C> the sealed type
 */
public final class CollectionSchema<C> {

    private final String name;
    private final List<EntitySchema<? extends C>> members;

    private CollectionSchema(String name, List<EntitySchema<? extends C>> members) {
        this.name = name;
        this.members = List.copyOf(members);
    }

    /**
     * A collection of entities whose partition keys have the same form.
     *
     * @param name the method that reads it, as in {@code companyPage}
     * @param members at least one
     */
    public static <C> CollectionSchema<C> of(String name, List<EntitySchema<? extends C>> members) {
        return new CollectionSchema<>(name, members);
    }

    /** The collection in the partition with these components of the partition key. */
    public ItemCollection<C> in(BoundTable table, Object... partitionComponents) {
        AttributeValue partition = members.get(0).partitionValue(Arrays.asList(partitionComponents));
        return ItemCollection.of(table, this, partition);
    }

    String name() {
        return name;
    }

    List<EntitySchema<? extends C>> members() {
        return members;
    }
}
