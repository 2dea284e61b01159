package dev.trestle.table.schema;

import dev.trestle.table.key.KeyCodec;
import java.util.function.Function;

/**
 * A component of a record that stands in a key template.
 *
 * @param name what templates call it
 * @param attribute the attribute that it is stored as
 */
record KeyComponent<E, T>(String name, String attribute, KeyCodec<T> codec, Function<E, T> accessor) {

    Object valueIn(E entity) {
        return accessor.apply(entity);
    }
}
