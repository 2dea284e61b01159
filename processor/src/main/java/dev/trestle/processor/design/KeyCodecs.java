package dev.trestle.processor.design;

import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.attribute.Scalar;
import dev.trestle.table.attribute.Conversion;
import dev.trestle.table.attribute.OrderedConversion;
import dev.trestle.table.key.KeyCodec;

/** Codecs whose texts are those that the run time's will have, as far as it takes to tell keys apart and know their order. */
final class KeyCodecs {

    /** Stands for the user's conversion, which is not there yet. */
    private static class Unknown implements Conversion<Object, Object> {

        @Override
        public Object toStored(Object value) {
            return value;
        }

        @Override
        public Object fromStored(Object stored) {
            return stored;
        }
    }

    private static final class UnknownOrdered extends Unknown implements OrderedConversion<Object, Object> {}

    private KeyCodecs() {}

    static KeyCodec<?> of(AttributeType type) {
        if (type instanceof AttributeType.Other other) {
            return converted(of(other.stored()), other.ordered() ? new UnknownOrdered() : new Unknown());
        }
        // An enum's class is not there yet; its constants are some of all texts.
        Scalar scalar = type instanceof AttributeType.Plain plain ? plain.scalar() : Scalar.STRING;
        return switch (scalar) {
            case STRING -> KeyCodec.STRING;
            case INT -> KeyCodec.INT;
            case LONG -> KeyCodec.LONG;
            case BIG_DECIMAL -> KeyCodec.BIG_DECIMAL;
            case BIG_INTEGER -> KeyCodec.BIG_INTEGER;
            case INSTANT -> KeyCodec.INSTANT;
            case LOCAL_DATE -> KeyCodec.LOCAL_DATE;
            case UUID -> KeyCodec.UUID;
            case BOOLEAN, DOUBLE, BINARY, DYNAMIC, RAW ->
                throw new IllegalArgumentException(scalar + " has no key encoding");
        };
    }

    @SuppressWarnings("unchecked") // a conversion that converts nothing goes with every codec
    private static <T> KeyCodec<Object> converted(KeyCodec<T> stored, Conversion<Object, Object> conversion) {
        return ((KeyCodec<Object>) stored).converted(Object.class, conversion);
    }

    /** Whether a key holds the text itself. */
    static boolean isText(AttributeType type) {
        return type instanceof AttributeType.Plain plain && plain.scalar() == Scalar.STRING;
    }
}
