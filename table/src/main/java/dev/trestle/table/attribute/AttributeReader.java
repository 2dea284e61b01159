package dev.trestle.table.attribute;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the components of one record from attributes. */
public final class AttributeReader {

    private final Place place;
    private final Map<String, AttributeValue> attributes;
    private final Set<String> structural;

    private AttributeReader(Place place, Map<String, AttributeValue> attributes, Set<String> structural) {
        this.place = place.inside();
        this.attributes = attributes;
        this.structural = structural;
    }

    /**
     * The record of the attributes.
     *
     * @throws dev.trestle.table.UnreadableItemException if the attributes do not have the record's shape
     */
    public static <T> T read(Map<String, AttributeValue> attributes, RecordMapping<T> mapping, Place place) {
        return read(attributes, mapping, place, Set.of());
    }

    /**
     * The record of the attributes.
     *
     * @param structural the names of attributes that are the table's own, and none of the record's
     */
    public static <T> T read(
            Map<String, AttributeValue> attributes, RecordMapping<T> mapping, Place place, Set<String> structural) {
        return mapping.read(new AttributeReader(place, attributes, structural));
    }

    /** A component that is never absent; a set without attribute is empty. */
    public <T> T get(String name, AttributeCodec<T> codec) {
        AttributeValue stored = attributes.get(name);
        return codec.decodeOrAbsent(stored, place.movedTo(name));
    }

    /** A component with a value for items that do not have the attribute, which may have been written before it was there. */
    public <T> T getOrDefault(String name, AttributeCodec<T> codec, T otherwise) {
        AttributeValue stored = attributes.get(name);
        return stored == null ? otherwise : codec.decode(stored, place.movedTo(name));
    }

    /** All attributes that are neither the table's own nor those of other components, which have these names. */
    public Map<String, AttributeValue> others(String... names) {
        Map<String, AttributeValue> others = new LinkedHashMap<>(attributes);
        others.keySet().removeAll(structural);
        for (String name : names) {
            others.remove(name);
        }
        return Collections.unmodifiableMap(others);
    }

    /** A component that may be absent, as DynamoDB's null is too. */
    public <T> Optional<T> getOptional(String name, AttributeCodec<T> codec) {
        AttributeValue stored = attributes.get(name);
        return stored == null || stored.type() == AttributeValue.Type.NUL
                ? Optional.empty()
                : Optional.of(codec.decode(stored, place.movedTo(name)));
    }
}
