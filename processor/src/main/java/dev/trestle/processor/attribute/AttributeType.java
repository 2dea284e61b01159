package dev.trestle.processor.attribute;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A Java type that an attribute can have. */
public sealed interface AttributeType {

    /** The type as it is written in Java. */
    TypeName javaType();

    /** Whether a key can hold it. */
    default boolean canBeInAKey() {
        return false;
    }

    /** Whether the values' order is that of what is stored, so that one may ask for ranges of them. */
    default boolean hasOrder() {
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
        public boolean hasOrder() {
            return scalar.hasOrder();
        }

        @Override
        public boolean isNumber() {
            return scalar.isNumber();
        }
    }

    /**
     * An enum, stored as the constant's name.
     *
     * @param names the constants' names
     */
    record Constants(ClassName javaType, Set<String> names) implements AttributeType {

        /** Copies the names. */
        public Constants {
            names = Set.copyOf(names);
        }

        @Override
        public boolean canBeInAKey() {
            return true;
        }
    }

    /**
     * A type that is stored as another.
     *
     * @param conversion the class that converts
     * @param stored what is stored
     * @param ordered whether that has the order of the values
     */
    record Other(TypeName javaType, ClassName conversion, AttributeType stored, boolean ordered)
            implements AttributeType {

        @Override
        public Optional<AttributeType> part() {
            return Optional.of(stored);
        }

        @Override
        public boolean canBeInAKey() {
            return stored.canBeInAKey() && javaType instanceof ClassName;
        }

        @Override
        public boolean hasOrder() {
            return ordered && stored.hasOrder();
        }

        @Override
        public boolean isNumber() {
            return stored.isNumber();
        }
    }

    /**
     * A sealed interface, stored as a map that tells of which record it is.
     *
     * @param discriminator the attribute that tells it
     * @param variants the records by what the discriminator holds for them
     */
    record OneOf(ClassName javaType, String discriminator, Map<String, Nested> variants) implements AttributeType {

        /** Copies the variants. */
        public OneOf {
            variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
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
