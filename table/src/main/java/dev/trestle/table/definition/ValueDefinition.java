package dev.trestle.table.definition;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.Variant;

/**
 * How objects are stored that are values within entities, as an address is, said in code; see {@link Definition}. The paths
 * of its attributes begin in the value: {@code USER.address.then(ADDRESS.city)}.
 *
 * @param <T> the class
 */
public abstract non-sealed class ValueDefinition<T> extends Definition<T> {

    private final Class<T> type;

    protected ValueDefinition(Class<T> type) {
        super(type.getSimpleName());
        this.type = type;
    }

    /** As a map with an attribute for each that is declared: {@code M}. */
    public final AttributeCodec<T> codec() {
        use();
        return AttributeCodec.record(mapping());
    }

    /** As one of several of a type, for {@link AttributeCodec#oneOf}; {@code name} tells it from the others. */
    public final Variant<T> variant(String name) {
        use();
        return new Variant<>(name, type, mapping());
    }
}
