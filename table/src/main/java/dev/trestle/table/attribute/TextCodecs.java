package dev.trestle.table.attribute;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codecs of what is stored as a string. */
final class TextCodecs {

    static final String HALF_A_PAIR =
            "it holds half of a surrogate pair, which UTF-8 cannot express; give whole characters";

    private TextCodecs() {}

    /** Both functions tell of a value that they cannot handle by an IllegalArgumentException or DateTimeException. */
    static <T> AttributeCodec<T> of(AttributeShape shape, Function<T, String> write, Function<String, T> read) {
        return AttributeCodec.ofString(shape, new ScalarText<T>() {
            @Override
            public String write(T value, Place at) {
                return textOf(write, value, at);
            }

            @Override
            public T read(String text, Place at) {
                return decode(read, text, at);
            }
        });
    }

    static <T extends Enum<T>> AttributeCodec<T> enumeration(Class<T> type, T[] constants) {
        Map<String, T> byName = Arrays.stream(constants).collect(Collectors.toUnmodifiableMap(Enum::name, c -> c));
        AttributeShape shape = new AttributeShape.Constants(
                Arrays.stream(constants).map(Enum::name).toList());
        AttributeCodec<T> names = of(shape, Enum::name, name -> {
            T constant = byName.get(name);
            if (constant == null) {
                throw new IllegalArgumentException(
                        type.getSimpleName() + " has no constant " + name + ", only " + Arrays.toString(constants));
            }
            return constant;
        });
        // There are few, and each is the same every time.
        Map<T, AttributeValue> stored = Arrays.stream(constants)
                .collect(Collectors.toUnmodifiableMap(c -> c, c -> AttributeValue.fromS(c.name())));
        return new AttributeCodec<>(
                shape,
                (value, at) -> {
                    AttributeValue known = stored.get(value);
                    if (known == null) {
                        throw at.invalid("is no " + type.getSimpleName() + " but " + value);
                    }
                    return known;
                },
                names::decode,
                null,
                null,
                names.text());
    }

    private static <T> String textOf(Function<T, String> write, T value, Place at) {
        try {
            String text = write.apply(value);
            if (!Utf8.expresses(text)) {
                throw new IllegalArgumentException(HALF_A_PAIR);
            }
            return text;
        } catch (IllegalArgumentException e) {
            throw at.invalid("cannot be stored: " + e.getMessage());
        }
    }

    private static <T> T decode(Function<String, T> read, String text, Place at) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw at.unreadable(String.valueOf(e.getMessage()), e);
        }
    }
}
