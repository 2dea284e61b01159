package dev.trestle.table.attribute;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codec of a type that is stored as another by a conversion of the user's. */
final class ConvertedCodec {

    private ConvertedCodec() {}

    static <T, S> AttributeCodec<T> of(AttributeCodec<S> stored, Conversion<T, S> conversion) {
        return new AttributeCodec<>(
                new AttributeShape.Converted(stored.shape()),
                (value, at) -> encode(stored, conversion, value, at),
                (attribute, at) -> decode(conversion, stored.decode(attribute, at), at));
    }

    private static <T, S> AttributeValue encode(
            AttributeCodec<S> stored, Conversion<T, S> conversion, T value, Place at) {
        S converted;
        try {
            converted = conversion.toStored(value);
        } catch (RuntimeException e) { // whatever the user's code throws, the place is what its reader lacks
            throw at.invalid("cannot be stored: " + e.getMessage(), e);
        }
        return stored.encode(converted, at);
    }

    private static <T, S> T decode(Conversion<T, S> conversion, S stored, Place at) {
        try {
            return conversion.fromStored(stored);
        } catch (RuntimeException e) { // whatever the user's code throws, the place is what its reader lacks
            throw at.unreadable("cannot be converted: " + e.getMessage(), e);
        }
    }
}
