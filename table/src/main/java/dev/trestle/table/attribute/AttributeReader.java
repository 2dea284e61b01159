package dev.trestle.table.attribute;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the components of one record from attributes. */
public final class AttributeReader {

    private final Place place;
    private final Map<String, AttributeValue> attributes;

    private AttributeReader(Place place, Map<String, AttributeValue> attributes) {
        this.place = place;
        this.attributes = attributes;
    }

    /**
     * The record of the attributes.
     *
     * @throws dev.trestle.table.UnreadableItemException if the attributes do not have the record's shape
     */
    public static <T> T read(Map<String, AttributeValue> attributes, RecordMapping<T> mapping, Place place) {
        return mapping.read(new AttributeReader(place, attributes));
    }

    /** A component that is never absent; a set without attribute is empty. */
    public <T> T get(String name, AttributeCodec<T> codec) {
        AttributeValue stored = attributes.get(name);
        Place at = place.then(name);
        return stored == null ? codec.whenAbsent(at) : codec.decode(stored, at);
    }

    /** A component that may be absent, as DynamoDB's null is too. */
    public <T> Optional<T> getOptional(String name, AttributeCodec<T> codec) {
        AttributeValue stored = attributes.get(name);
        return stored == null || stored.type() == AttributeValue.Type.NUL
                ? Optional.empty()
                : Optional.of(codec.decode(stored, place.then(name)));
    }
}
