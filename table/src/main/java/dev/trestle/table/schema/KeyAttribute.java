package dev.trestle.table.schema;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.InvalidKeyException;
import dev.trestle.table.UnreadableItemException;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.Place;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * An attribute of the item that is part of an index key as it is.
 *
 * @param component the record's component
 * @param attribute the attribute that it is stored as
 * @param codec how it is stored: as a string, a number or binary
 */
public record KeyAttribute<T>(String component, String attribute, AttributeCodec<T> codec) {

    /** Checks that DynamoDB takes the type in a key. */
    public KeyAttribute {
        if (!List.of("S", "N", "B").contains(codec.type())) {
            throw new InvalidDesignException(
                    DesignFault.KEY_COMPONENT_TYPE,
                    "the attribute " + attribute + " is stored as " + codec.type()
                            + ", and a key takes S, N and B only");
        }
    }

    /** The value of what is stored; empty if that is not of the attribute's type. */
    Optional<T> read(AttributeValue stored) {
        try {
            return Optional.of(codec.decode(stored, new Place("", "", attribute)));
        } catch (UnreadableItemException otherType) {
            return Optional.empty();
        }
    }

    /** The type of the attribute, as the table defines it. */
    ScalarAttributeType type() {
        return ScalarAttributeType.fromValue(codec.type());
    }

    /**
     * The attribute value of a component's value.
     *
     * @throws InvalidKeyException if the value is not of the component's type or empty
     */
    @SuppressWarnings("unchecked") // a value of another type is found out when it is written
    public AttributeValue value(Object value) {
        AttributeValue stored;
        try {
            stored = codec.encode((T) value, new Place("", "", attribute));
        } catch (ClassCastException e) {
            throw new InvalidKeyException(
                    component + " does not take the " + value.getClass().getSimpleName() + " " + value);
        }
        if (Optional.ofNullable(stored.s()).filter(String::isEmpty).isPresent()) {
            throw new InvalidKeyException(component + " is empty; a key needs at least one character");
        }
        return stored;
    }
}
