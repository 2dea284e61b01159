package dev.trestle.table.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The primary key of one item. Immutable; keys of the same entity and components are equal.
 *
 * @param <E> the entity
 */
public final class EntityKey<E> {

    private final EntitySchema<E> schema;
    private final Map<String, Object> components;
    private final String partitionKey;
    private final String sortKey;

    EntityKey(EntitySchema<E> schema, Map<String, Object> components, String partitionKey, String sortKey) {
        this.schema = schema;
        this.components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        this.partitionKey = partitionKey;
        this.sortKey = sortKey;
    }

    /** The entity. */
    public EntitySchema<E> schema() {
        return schema;
    }

    /** The values of the components by name. */
    public Map<String, Object> components() {
        return components;
    }

    /** The value of the table's partition key. */
    public String partitionKey() {
        return partitionKey;
    }

    /** The value of the table's sort key. */
    public String sortKey() {
        return sortKey;
    }

    /** The components for people, as in {@code company=acme, email=joe@acme.com}. */
    public String describe() {
        return components.entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntityKey<?> key
                && key.schema == schema
                && key.partitionKey.equals(partitionKey)
                && key.sortKey.equals(sortKey);
    }

    @Override
    public int hashCode() {
        return 31 * partitionKey.hashCode() + sortKey.hashCode();
    }

    @Override
    public String toString() {
        return schema.name() + "[" + describe() + "]";
    }
}
