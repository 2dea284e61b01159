package dev.trestle.table.definition;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.key.KeyCodec;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An attribute as a definition declares it.
 *
 * @param <T> the class that has it
 * @param <V> its value
 * @param name as it is stored, and as templates call it
 * @param getter gives null where it is absent
 * @param keyCodec how it stands in a key; empty if it cannot
 * @param permission what updates may do to it
 * @param managed whether Trestle sets it, so that the getter may give null
 */
record DeclaredAttribute<T, V>(
        String name,
        AttributeCodec<V> codec,
        Function<T, @Nullable V> getter,
        Optional<KeyCodec<V>> keyCodec,
        Permission<?> permission,
        boolean managed) {

    boolean mayBeAbsent() {
        return managed || permission == Definition.REMOVABLE;
    }

    DescribedAttribute described() {
        DescribedAttribute described = DescribedAttribute.of(name, codec);
        return mayBeAbsent() ? described.optional() : described;
    }

    void write(T object, AttributeWriter to) {
        V value = getter.apply(object);
        if (value == null && !mayBeAbsent()) {
            throw to.isNull(name, "declare it REMOVABLE if it may be absent");
        }
        to.putIfSet(name, codec, value);
    }
}
