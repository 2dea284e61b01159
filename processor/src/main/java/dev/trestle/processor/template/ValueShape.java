package dev.trestle.processor.template;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the values of a key component look like once they are encoded in a key. */
public sealed interface ValueShape {

    /** Whether {@code encoded} can be a value. */
    boolean allows(String encoded);

    /** Whether some value is one of this shape and of {@code other}. */
    default boolean overlaps(ValueShape other) {
        if (other instanceof OneOf constants) {
            return constants.values().stream().anyMatch(this::allows);
        }
        return this instanceof Text || other instanceof Text || equals(other);
    }

    /** One of a few constants, as of an enum. */
    static ValueShape oneOf(Set<String> constants) {
        Set<String> encoded = new TreeSet<>();
        for (String constant : constants) {
            // '$' is the only character of an enum constant's name that the key encoding escapes.
            encoded.add(constant.replace("$", "$T"));
        }
        return new OneOf(encoded);
    }

    /** Any text that is not empty. */
    record Text() implements ValueShape {

        @Override
        public boolean allows(String encoded) {
            return !encoded.isEmpty();
        }
    }

    /** Text of a regular form. The forms in use here have no value in common. */
    record Matching(Pattern pattern) implements ValueShape {

        /** A whole number in decimal digits. */
        public static final Matching NUMBER = new Matching(Pattern.compile("-?[0-9]{1,19}"));

        /** A calendar date as in {@code 2026-01-31}. */
        public static final Matching DATE = new Matching(Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"));

        /** A UUID in its usual lower-case form. */
        public static final Matching UUID = new Matching(Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));

        @Override
        public boolean allows(String encoded) {
            return pattern.matcher(encoded).matches();
        }
    }

    /** See {@link #oneOf}. */
    record OneOf(Set<String> values) implements ValueShape {

        /** Copies the values. */
        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public boolean allows(String encoded) {
            return values.contains(encoded);
        }

        @Override
        public boolean overlaps(ValueShape other) {
            return values.stream().anyMatch(other::allows);
        }
    }
}
