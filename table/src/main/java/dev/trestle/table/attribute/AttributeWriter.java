package dev.trestle.table.attribute;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.InvalidValueException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Collects the attributes of one record. Used by one thread while the record is written. */
public final class AttributeWriter {

    private final Place place;
    private final Map<String, AttributeValue> attributes;

    private AttributeWriter(Place place, Map<String, AttributeValue> attributes) {
        this.place = place.inside();
        this.attributes = attributes;
    }

    /** The attributes of a record, in the order of its components; the map is the caller's to change. */
    static <T> Map<String, AttributeValue> attributesOf(T value, RecordMapping<T> mapping, Place place) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        writeTo(attributes, value, mapping, place);
        return attributes;
    }

    /**
     * Adds the attributes of a record, in the order of its components, to those of the table.
     *
     * @throws InvalidDesignException if a component is stored as one of the attributes that are there
     */
    public static <T> void writeTo(
            Map<String, AttributeValue> attributes, T value, RecordMapping<T> mapping, Place place) {
        mapping.write(value, new AttributeWriter(place, attributes));
    }

    /**
     * A component that is never null. An empty set is stored as no attribute, as DynamoDB has no empty sets.
     *
     * @throws dev.trestle.table.InvalidValueException if the value is null or has no form in DynamoDB
     */
    public <T> void put(String name, AttributeCodec<T> codec, T value) {
        AttributeValue stored = codec.stored(value, place.movedTo(name));
        if (stored == null) {
            return;
        }
        AttributeValue taken = attributes.put(name, stored);
        // A component may be the key itself, with the same value.
        if (taken != null && !taken.equals(stored)) {
            throw new InvalidDesignException(
                    DesignFault.RESERVED_ATTRIBUTE,
                    place.entity() + " has a component " + name
                            + ", which is also an attribute that the table needs; rename the component");
        }
    }

    /** A component that may be absent; an empty one is stored as no attribute. */
    public <T> void putOptional(String name, AttributeCodec<T> codec, Optional<T> value) {
        if (value == null) {
            throw place.movedTo(name).invalid("is null; give Optional.empty() for a value that is absent");
        }
        if (value.isPresent()) {
            put(name, codec, value.get());
        }
    }

    /**
     * All attributes of a component that holds those which the record does not know.
     *
     * @throws dev.trestle.table.InvalidValueException if one has the name of another component, or of the table's own
     */
    public void putOthers(Map<String, AttributeValue> others) {
        others.forEach((name, value) -> {
            if (attributes.putIfAbsent(name, value) != null) {
                throw place.movedTo(name).invalid("is a component of its own and cannot be among the other attributes");
            }
        });
    }

    /** What is thrown for a value that is null and must not be, with what to do. */
    public InvalidValueException isNull(String name, String remedy) {
        return place.movedTo(name).invalid("is null; " + remedy);
    }

    /** A component that Trestle sets itself where the record leaves it null. */
    public <T> void putIfSet(String name, AttributeCodec<T> codec, @Nullable T value) {
        if (value != null) {
            put(name, codec, value);
        }
    }
}
