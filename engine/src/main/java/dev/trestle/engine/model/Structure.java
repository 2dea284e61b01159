package dev.trestle.engine.model;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request, an answer, or a part of one: the members that are present, by their names in the service model. Values are
 * {@code String}, {@code Integer}, {@code Long}, {@code Double}, {@code Boolean}, {@code byte[]}, {@link Instant},
 * {@link List}, {@link Map}, {@link Structure}, {@link AttributeValue}, {@link Item} or {@link Malformed}, as the shape
 * says. Immutable.
 */
public final class Structure {

    /** The structure without members. */
    public static final Structure EMPTY = new Structure(Map.of());

    private final Map<String, Object> members;

    private Structure(Map<String, Object> members) {
        this.members = members;
    }

    /** Starts a structure. */
    public static Builder builder() {
        return new Builder();
    }

    /** The members by name, in the order in which they were put. */
    public Map<String, Object> members() {
        return members;
    }

    /** Whether the member is present. */
    public boolean has(String member) {
        return members.containsKey(member);
    }

    /** The member as it is, or null. */
    public @Nullable Object get(String member) {
        return members.get(member);
    }

    /** A string that the service model requires, so that it is there once constraints have been checked. */
    public String requiredString(String member) {
        String value = string(member);
        if (value == null) {
            throw new IllegalStateException(member + " is not among " + members.keySet());
        }
        return value;
    }

    /** A string member, or null. */
    public @Nullable String string(String member) {
        return (String) members.get(member);
    }

    /** An integer member, or null. */
    public @Nullable Integer integer(String member) {
        return (Integer) members.get(member);
    }

    /** A long member, or null. */
    public @Nullable Long longInteger(String member) {
        return (Long) members.get(member);
    }

    /** A timestamp member, or null. */
    public @Nullable Instant instant(String member) {
        return (Instant) members.get(member);
    }

    /** A boolean member; false if absent. */
    public boolean flag(String member) {
        return Boolean.TRUE.equals(members.get(member));
    }

    /** A structure member, or null. */
    public @Nullable Structure structure(String member) {
        return (Structure) members.get(member);
    }

    /** A member that is a list of structures; empty if absent. */
    public List<Structure> structures(String member) {
        return list(member);
    }

    /** A member that is a list of strings; empty if absent. */
    public List<String> strings(String member) {
        return list(member);
    }

    /** A member that is a map of strings; empty if absent. */
    public Map<String, String> stringMap(String member) {
        return map(member);
    }

    /** A member that is a map of structures; empty if absent. */
    public Map<String, Structure> structureMap(String member) {
        return map(member);
    }

    /** A member that is a map of lists of structures; empty if absent. */
    public Map<String, List<Structure>> structureListMap(String member) {
        return map(member);
    }

    /**
     * A member that is an item, a key or expression attribute values, or null.
     *
     * @throws dev.trestle.engine.error.ServiceException if a value in it is malformed
     */
    public @Nullable Item item(String member) {
        return (Item) wellFormed(members.get(member));
    }

    /**
     * A member that is a list of items; empty if absent.
     *
     * @throws dev.trestle.engine.error.ServiceException if a value in one is malformed
     */
    public List<Item> items(String member) {
        List<Object> items = list(member);
        return items.stream().map(item -> (Item) wellFormedElement(item)).toList();
    }

    /**
     * A member that is an attribute value, or null.
     *
     * @throws dev.trestle.engine.error.ServiceException if it is malformed
     */
    public @Nullable AttributeValue attributeValue(String member) {
        return (AttributeValue) wellFormed(members.get(member));
    }

    /**
     * A member that is a list of attribute values; empty if absent.
     *
     * @throws dev.trestle.engine.error.ServiceException if one is malformed
     */
    public List<AttributeValue> attributeValues(String member) {
        List<Object> values = list(member);
        return values.stream()
                .map(value -> (AttributeValue) wellFormedElement(value))
                .toList();
    }

    private static @Nullable Object wellFormed(@Nullable Object value) {
        return value == null ? null : wellFormedElement(value);
    }

    private static Object wellFormedElement(Object value) {
        if (value instanceof Malformed malformed) {
            throw malformed.error();
        }
        return value;
    }

    @SuppressWarnings("unchecked") // The front end built the member after the shape that this operation's request has.
    private <T> List<T> list(String member) {
        return (List<T>) members.getOrDefault(member, List.of());
    }

    @SuppressWarnings("unchecked") // As above.
    private <T> Map<String, T> map(String member) {
        return (Map<String, T>) members.getOrDefault(member, Map.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Structure that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return members.toString();
    }

    /** Collects the members of a structure. Not thread-safe. */
    public static final class Builder {

        private final Map<String, Object> members = new LinkedHashMap<>();

        private Builder() {}

        /** Sets a member; null leaves it absent. */
        public Builder put(String member, @Nullable Object value) {
            if (value != null) {
                members.put(member, value);
            }
            return this;
        }

        /** The structure of the members put so far. The builder is not to be used after. */
        public Structure build() {
            return members.isEmpty() ? EMPTY : new Structure(Collections.unmodifiableMap(members));
        }
    }
}
