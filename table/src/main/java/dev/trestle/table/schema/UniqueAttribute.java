package dev.trestle.table.schema;

import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.key.KeyRole;
import dev.trestle.table.key.KeyTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An attribute of which no two items of an entity have the same value. Each value has an item of its own in the table, its
 * guard, which is written together with the entity's item. See "Simulating Amazon DynamoDB unique constraints using
 * transactions", https://aws.amazon.com/blogs/database/simulating-amazon-dynamodb-unique-constraints-using-transactions/
 *
 * @param <E> the entity
 */
public final class UniqueAttribute<E> {

    /** The sort key of guards, and what their {@code entity} attribute holds. */
    public static final String GUARD = "#UNIQUE";

    private final String name;
    private final String attribute;
    private final KeyTemplate guardPartition;
    private final Function<E, ? extends Optional<?>> accessor;

    private UniqueAttribute(
            String name, String attribute, KeyTemplate guardPartition, Function<E, ? extends Optional<?>> accessor) {
        this.name = name;
        this.attribute = attribute;
        this.guardPartition = guardPartition;
        this.accessor = accessor;
    }

    static <E, T> UniqueAttribute<E> of(
            String entity, String name, String attribute, KeyCodec<T> codec, Function<E, Optional<T>> accessor) {
        String template = GUARD + "#" + entity + "#" + name + "#{" + name + "}";
        return new UniqueAttribute<>(
                name, attribute, KeyTemplate.of(entity, KeyRole.PARTITION, template, Map.of(name, codec)), accessor);
    }

    /** The component's name. */
    public String name() {
        return name;
    }

    /** The attribute that the component is stored as. */
    public String attribute() {
        return attribute;
    }

    /** The partition key of the guard of a record's value; empty if the value is absent. */
    public Optional<String> guardOf(E entity) {
        return accessor.apply(entity).map(this::guardOfValue);
    }

    /** The partition key of the guard of a value. */
    public String guardOfValue(Object value) {
        return guardPartition.format(List.of(value));
    }

    boolean mayGuardUnder(KeyTemplate partitionKey) {
        return guardPartition.mayEqual(partitionKey);
    }
}
