package dev.trestle.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The shape of a value in a request or an answer, with its constraints. Attribute values and maps of them are shapes of
 * their own: every front end reads them straight into the engine's types.
 */
public sealed interface Shape {

    /** The name in the service model. */
    String name();

    /** A string; {@code values} lists the members of an enumeration and is empty for any other string. */
    record Text(String name, Bounds length, Optional<Pattern> pattern, List<String> values) implements Shape {}

    /** An integer of 32 bits. */
    record Whole(String name, Bounds range) implements Shape {}

    /** An integer of 64 bits. */
    record LongWhole(String name, Bounds range) implements Shape {}

    /** A double. */
    record Decimal(String name) implements Shape {}

    /** A boolean. */
    record Flag(String name) implements Shape {}

    /** Bytes. */
    record Blob(String name) implements Shape {}

    /** An instant; epoch seconds in JSON. */
    record Timestamp(String name) implements Shape {}

    /** A list of values of one shape. */
    record ListOf(String name, Shape element, Bounds length) implements Shape {}

    /** A map from strings to values of one shape. */
    record MapOf(String name, Text key, Shape value, Bounds length) implements Shape {}

    /** Members by name, in the order of the service model. */
    record StructureOf(String name, Map<String, Member> members) implements Shape {}

    /** An attribute value. */
    record Attribute(String name) implements Shape {}

    /** Attributes by name: an item, a key, or expression attribute values. */
    record Attributes(String name) implements Shape {}

    /** A member of a structure. */
    record Member(String name, Shape shape, boolean required) {}
}
