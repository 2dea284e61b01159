package dev.trestle.table.definition;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.key.KeyCodec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How what is stored by one of the standard codecs stands in a key. */
final class KeyCodecs {

    private static final Map<AttributeCodec<?>, KeyCodec<?>> STANDARD = Map.of(
            AttributeCodec.STRING, KeyCodec.STRING,
            AttributeCodec.INT, KeyCodec.INT,
            AttributeCodec.LONG, KeyCodec.LONG,
            AttributeCodec.BIG_INTEGER, KeyCodec.BIG_INTEGER,
            AttributeCodec.BIG_DECIMAL, KeyCodec.BIG_DECIMAL,
            AttributeCodec.LOCAL_DATE, KeyCodec.LOCAL_DATE,
            AttributeCodec.INSTANT, KeyCodec.INSTANT,
            AttributeCodec.UUID, KeyCodec.UUID,
            AttributeCodec.BINARY, KeyCodec.BINARY);

    private KeyCodecs() {}

    /** Null if such values cannot be in a key. */
    @SuppressWarnings("unchecked") // the map has for each codec one of the same type
    static <V> @Nullable KeyCodec<V> of(AttributeCodec<V> codec) {
        return (KeyCodec<V>) STANDARD.get(codec);
    }
}
