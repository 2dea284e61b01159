package dev.trestle.processor.attribute;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.trestle.processor.template.ValueShape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A Java type that an attribute can have. */
public sealed interface AttributeType {

    /** The type as it is written in Java. */
    TypeName javaType();

    /** What a value looks like in a key, or empty if it cannot be in one. */
    default Optional<ValueShape> shape() {
        return Optional.empty();
    }

    /** Whether the values' order is kept by their encoding in a key. */
    default boolean keepsOrder() {
        return false;
    }

    /** What a list, a set, a map or an optional is one of. */
    default Optional<AttributeType> part() {
        return Optional.empty();
    }

    /** Whether DynamoDB stores it as a number. */
    default boolean isNumber() {
        return false;
    }

    /** A type without parts. */
    record Plain(TypeName javaType, Scalar scalar) implements AttributeType {

        @Override
        public Optional<ValueShape> shape() {
            return scalar.shape();
        }

        @Override
        public boolean keepsOrder() {
            return scalar.keepsOrder();
        }

        @Override
        public boolean isNumber() {
            return scalar.isNumber();
        }
    }

    /** An enum, stored as the constant's name. */
    record Constants(ClassName javaType, Set<String> names) implements AttributeType {

        /** Copies the names. */
        public Constants {
            names = Set.copyOf(names);
        }

        @Override
        public Optional<ValueShape> shape() {
            return Optional.of(ValueShape.oneOf(names));
        }

        @Override
        public boolean keepsOrder() {
            return true;
        }
    }

    /** A record within the item, stored as a map. */
    record Nested(ClassName javaType, List<Attribute> attributes) implements AttributeType {

        /** Copies the attributes. */
        public Nested {
            attributes = List.copyOf(attributes);
        }
    }

    /** A value that may be absent. */
    record Absent(TypeName javaType, AttributeType value) implements AttributeType {

        @Override
        public Optional<AttributeType> part() {
            return Optional.of(value);
        }

        @Override
        public boolean isNumber() {
            return value.isNumber();
        }
    }

    /** A list. */
    record Elements(TypeName javaType, AttributeType element) implements AttributeType {

        @Override
        public Optional<AttributeType> part() {
            return Optional.of(element);
        }
    }

    /** One of DynamoDB's sets. */
    record Distinct(TypeName javaType, AttributeType element) implements AttributeType {

        @Override
        public Optional<AttributeType> part() {
            return Optional.of(element);
        }
    }

    /** A map with text as keys. */
    record Entries(TypeName javaType, AttributeType value) implements AttributeType {

        @Override
        public Optional<AttributeType> part() {
            return Optional.of(value);
        }
    }
}
