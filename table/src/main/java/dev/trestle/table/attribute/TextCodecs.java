package dev.trestle.table.attribute;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codecs of what is stored as a string. */
final class TextCodecs {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static final String HALF_A_PAIR =
            "it holds half of a surrogate pair, which UTF-8 cannot express; give whole characters";

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private TextCodecs() {}

    /** Both functions tell of a value that they cannot handle by an IllegalArgumentException or DateTimeException. */
    static <T> AttributeCodec<T> of(AttributeShape shape, Function<T, String> write, Function<String, T> read) {
        return new AttributeCodec<>(
                shape, (value, at) -> encode(write, value, at), (stored, at) -> decode(read, stored.s(), at));
    }

    static <T extends Enum<T>> AttributeCodec<T> enumeration(Class<T> type, T[] constants) {
        Map<String, T> byName = Arrays.stream(constants).collect(Collectors.toUnmodifiableMap(Enum::name, c -> c));
        List<String> names = Arrays.stream(constants).map(Enum::name).toList();
        return of(new AttributeShape.Constants(names), Enum::name, name -> {
            T constant = byName.get(name);
            if (constant == null) {
                throw new IllegalArgumentException(
                        type.getSimpleName() + " has no constant " + name + ", only " + Arrays.toString(constants));
            }
            return constant;
        });
    }

    private static <T> AttributeValue encode(Function<T, String> write, T value, Place at) {
        try {
            String text = write.apply(value);
            if (!Utf8.expresses(text)) {
                throw new IllegalArgumentException(HALF_A_PAIR);
            }
            return AttributeValue.fromS(text);
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

    static String dateText(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > 9999) {
            throw new IllegalArgumentException(date + " is outside the years 0000 to 9999");
        }
        return date.toString();
    }

    static String instantText(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException(instant + " is outside the years 0000 to 9999");
        }
        return INSTANT.format(instant);
    }
}
