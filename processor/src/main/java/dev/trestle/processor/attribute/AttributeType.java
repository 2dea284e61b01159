package dev.trestle.processor.attribute;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/** A Java type that an attribute can have. */
public sealed interface AttributeType {

    /** The type as it is written in Java. */
    TypeName javaType();

    /** Whether a key can hold it. */
    default boolean canBeInAKey() {
        return false;
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
        public boolean canBeInAKey() {
            return scalar.canBeInAKey();
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
    record Constants(ClassName javaType) implements AttributeType {

        @Override
        public boolean canBeInAKey() {
            return true;
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
