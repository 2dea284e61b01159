package dev.trestle.table.definition;

import java.util.Optional;

/**
 * An access pattern of an {@link EntityDefinition}, to query by.
 *
 * @param <E> the entity
 */
public final class DefinedPattern<E> {

    private final EntityDefinition<E> definition;
    private final String name;
    private final Optional<String> index;
    private final int shards;

    DefinedPattern(EntityDefinition<E> definition, String name, Optional<String> index, int shards) {
        this.definition = definition;
        this.name = name;
        this.index = index;
        this.shards = shards;
    }

    /** What plans and listeners call it. */
    public String name() {
        return name;
    }

    /** The global secondary index; empty for the table's own key. */
    public Optional<String> index() {
        return index;
    }

    boolean isOf(EntityDefinition<E> other) {
        return definition == other;
    }

    int shards() {
        return shards;
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
