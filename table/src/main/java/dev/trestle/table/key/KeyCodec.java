package dev.trestle.table.key;

import dev.trestle.table.InvalidKeyException;
import dev.trestle.table.attribute.Utf8;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type become the text of a key component and back. Immutable and safe for use by many threads.
 *
 * @param <T> the type of the component
 */
public final class KeyCodec<T> {

    /** Text of at least one character. */
    public static final KeyCodec<String> STRING =
            new KeyCodec<>(String.class, true, Function.identity(), Function.identity());

    /** A date of the years 0000 to 9999, as {@code 2024-02-29}. */
    public static final KeyCodec<LocalDate> LOCAL_DATE =
            new KeyCodec<>(LocalDate.class, true, KeyCodec::dateText, LocalDate::parse);

    /** A UUID in its usual 36 characters; the order is that of the text. */
    public static final KeyCodec<UUID> UUID = new KeyCodec<>(UUID.class, true, Object::toString, KeyCodec::uuid);

    /** An integer, for partition keys only: its text does not keep its order. */
    public static final KeyCodec<Integer> INT =
            new KeyCodec<>(Integer.class, false, Object::toString, Integer::valueOf);

    /** A long integer, for partition keys only: its text does not keep its order. */
    public static final KeyCodec<Long> LONG = new KeyCodec<>(Long.class, false, Object::toString, Long::valueOf);

    private final Class<T> type;
    private final boolean keepsOrder;
    private final Function<T, String> write;
    private final Function<String, T> read;

    private KeyCodec(Class<T> type, boolean keepsOrder, Function<T, String> write, Function<String, T> read) {
        this.type = type;
        this.keepsOrder = keepsOrder;
        this.write = write;
        this.read = read;
    }

    /** A constant of an enum by its name; the order is that of the names. */
    public static <T extends Enum<T>> KeyCodec<T> enumeration(Class<T> type, T[] constants) {
        Map<String, T> byName = Arrays.stream(constants).collect(Collectors.toUnmodifiableMap(Enum::name, c -> c));
        return new KeyCodec<>(type, true, Enum::name, name -> constant(byName, type, name));
    }

    private static <T> T constant(Map<String, T> byName, Class<T> type, String name) {
        T constant = byName.get(name);
        if (constant == null) {
            throw new IllegalArgumentException(name + " is no " + type.getSimpleName());
        }
        return constant;
    }

    /** The type of the component. */
    public Class<T> type() {
        return type;
    }

    /** Whether the text sorts as the values do, which a sort key needs. */
    public boolean keepsOrder() {
        return keepsOrder;
    }

    /** The escaped text of a value. */
    String encode(@Nullable Object value, String place) {
        Object typed = integer(value);
        if (!type.isInstance(typed)) {
            throw new InvalidKeyException(place + " is a " + type.getSimpleName() + ", not "
                    + (value == null ? "null" : "the " + value.getClass().getSimpleName() + " " + value));
        }
        String text;
        try {
            text = write.apply(type.cast(typed));
        } catch (IllegalArgumentException e) {
            throw new InvalidKeyException(place + " cannot be part of a key: " + e.getMessage());
        }
        if (text.isEmpty()) {
            throw new InvalidKeyException(place + " is empty; a key component needs at least one character");
        }
        if (!Utf8.expresses(text)) {
            throw new InvalidKeyException(
                    place + " holds half of a surrogate pair, which UTF-8 cannot express; give whole characters");
        }
        return KeyText.escape(text);
    }

    /**
     * The value of an escaped text.
     *
     * @throws IllegalArgumentException if the text is not one that {@link #encode} writes
     */
    T decode(String escaped) {
        String text = KeyText.unescape(escaped);
        T value = read.apply(text);
        if (text.isEmpty() || !write.apply(value).equals(text)) {
            throw new IllegalArgumentException("not the text of a " + type.getSimpleName() + ": " + text);
        }
        return value;
    }

    /** Whether some value has this text. */
    boolean mayWrite(String escaped) {
        try {
            decode(escaped);
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    /** Whether some text may be that of a value of either type. */
    boolean mayShareTextWith(KeyCodec<?> other) {
        return isText() || other.isText() || (type.isEnum() && other.type.isEnum()) || form().equals(other.form());
    }

    private boolean isText() {
        return type == String.class;
    }

    /** What texts of the type look like; those of all integers look alike. */
    private Class<?> form() {
        return type == Integer.class ? Long.class : type;
    }

    /** The number that was meant where an int literal stands for a long, or a long for an int. */
    private @Nullable Object integer(@Nullable Object value) {
        if (type == Long.class && value instanceof Integer number) {
            return number.longValue();
        }
        if (type == Integer.class && value instanceof Long number && number == number.intValue()) {
            return number.intValue();
        }
        return value;
    }

    private static String dateText(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > 9999) {
            throw new IllegalArgumentException("the year " + date.getYear() + " is outside 0000 to 9999");
        }
        return date.toString();
    }

    private static UUID uuid(String text) {
        return java.util.UUID.fromString(text);
    }
}
