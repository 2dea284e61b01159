package dev.trestle.table.key;

import dev.trestle.table.InvalidKeyException;
import dev.trestle.table.attribute.Conversion;
import dev.trestle.table.attribute.Utf8;
import dev.trestle.table.key.KeyForm.Order;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How values of one type become the text of a key component and back. In a sort key the text keeps the order of the
 * values; in a partition key, which has no order, and in the keys of a table that exists, it is the usual one. A template
 * may ask for a form by name: {@code desc}, which sorts from the greatest value to the least, {@code plain}, the usual text,
 * and others that each type tells. Immutable and safe for use by many threads.
 *
 * @param <T> the type of the component
 */
public final class KeyCodec<T> {

    /** Text of at least one character. Forms: {@code desc}. */
    public static final KeyCodec<String> STRING = text(
            String.class,
            new KeyForm<>(Function.identity(), Function.identity(), Order.AS_VALUES, TextShape.TEXT, false));

    /**
     * A date of the years 0000 to 9999, as {@code 2024-02-29}. Forms: {@code desc}, and {@code basic} as {@code 20240229}.
     */
    public static final KeyCodec<LocalDate> LOCAL_DATE = date();

    /**
     * An instant of the years 0000 to 9999, with nine digits of fraction. Forms: {@code desc}, {@code plain}, which leaves
     * out what fraction it can, {@code seconds} and {@code millis} since 1970, which take only instants that they hold
     * exactly, up to 2286.
     */
    public static final KeyCodec<Instant> INSTANT = instant();

    /** A UUID in its usual 36 characters; the order is that of the text. Forms: {@code desc}. */
    public static final KeyCodec<UUID> UUID = uuids();

    /** Bytes as hexadecimal digits, which sort as the bytes do. Forms: {@code desc}. */
    public static final KeyCodec<byte[]> BINARY = text(
            byte[].class,
            new KeyForm<>(HexFormat.of()::formatHex, HexFormat.of()::parseHex, Order.AS_VALUES, TextShape.TEXT, false));

    /** An integer. Forms: {@code desc}, {@code plain}, and zeros, as many as it has digits, for such as are not negative. */
    public static final KeyCodec<Integer> INT =
            number(Integer.class, BigDecimal::valueOf, BigDecimal::intValueExact, Integer::valueOf);

    /** A long integer. Forms: those of {@link #INT}. */
    public static final KeyCodec<Long> LONG =
            number(Long.class, BigDecimal::valueOf, BigDecimal::longValueExact, Long::valueOf);

    /** An integer of up to 38 digits. Forms: those of {@link #INT}. */
    public static final KeyCodec<BigInteger> BIG_INTEGER =
            number(BigInteger.class, BigDecimal::new, BigDecimal::toBigIntegerExact, BigInteger::new);

    /** A number of up to 38 digits; trailing zeros of a fraction are not kept. Forms: those of {@link #INT}. */
    public static final KeyCodec<BigDecimal> BIG_DECIMAL =
            number(BigDecimal.class, Function.identity(), Function.identity(), KeyCodec::plainDecimal);

    private final Class<T> type;
    private final KeyForm<T> form;
    private final Map<String, KeyForm<T>> forms;

    private KeyCodec(Class<T> type, KeyForm<T> form, Map<String, KeyForm<T>> forms) {
        this.type = type;
        this.form = form;
        this.forms = Map.copyOf(forms);
    }

    private static <T> KeyCodec<T> text(Class<T> type, KeyForm<T> form) {
        return new KeyCodec<>(type, form, KeyForms.ofText(form));
    }

    private static KeyCodec<LocalDate> date() {
        KeyForm<LocalDate> form =
                new KeyForm<>(KeyCodec::dateText, LocalDate::parse, Order.AS_VALUES, TextShape.DATE, true);
        return new KeyCodec<>(LocalDate.class, form, KeyForms.ofDate(form));
    }

    private static KeyCodec<Instant> instant() {
        DateTimeFormatter nanos = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC);
        KeyForm<Instant> form = new KeyForm<>(
                instant -> {
                    checkYear(instant.atOffset(ZoneOffset.UTC).getYear());
                    return nanos.format(instant);
                },
                Instant::parse,
                Order.AS_VALUES,
                TextShape.INSTANT,
                true);
        return new KeyCodec<>(Instant.class, form, KeyForms.ofInstant(form));
    }

    private static KeyCodec<UUID> uuids() {
        KeyForm<UUID> form =
                new KeyForm<>(Object::toString, java.util.UUID::fromString, Order.AS_VALUES, TextShape.UUID, true);
        return new KeyCodec<>(
                UUID.class, form, Map.of(KeyForms.DESCENDING, KeyForms.contraryDigits(form, "0123456789abcdef")));
    }

    private static <T> KeyCodec<T> number(
            Class<T> type,
            Function<T, BigDecimal> toNumber,
            Function<BigDecimal, T> fromNumber,
            Function<String, T> fromText) {
        KeyForm<T> form = new KeyForm<>(
                value -> NumberText.write(toNumber.apply(value)),
                text -> KeyForms.whole(fromNumber, NumberText.read(text)),
                Order.AS_VALUES,
                TextShape.NUMBER,
                false);
        return new KeyCodec<>(type, form, KeyForms.ofNumber(toNumber, fromNumber, fromText));
    }

    /** A constant of an enum by its name; the order is that of the names. Forms: {@code desc}. */
    public static <T extends Enum<T>> KeyCodec<T> enumeration(Class<T> type, T[] constants) {
        Map<String, T> byName = Arrays.stream(constants).collect(Collectors.toUnmodifiableMap(Enum::name, c -> c));
        return text(
                type,
                new KeyForm<>(
                        Enum::name, name -> constant(byName, type, name), Order.AS_VALUES, TextShape.NAME, false));
    }

    private static <T> T constant(Map<String, T> byName, Class<T> type, String name) {
        T constant = byName.get(name);
        if (constant == null) {
            throw new IllegalArgumentException(name + " is no " + type.getSimpleName());
        }
        return constant;
    }

    /** Values of another type, in the forms of this one; in a sort key only if the conversion keeps the order. */
    public <U> KeyCodec<U> converted(Class<U> to, Conversion<U, T> conversion) {
        Map<String, KeyForm<U>> converted = new LinkedHashMap<>();
        forms.forEach((name, each) -> converted.put(name, each.converted(conversion)));
        return new KeyCodec<>(to, form.converted(conversion), converted);
    }

    /** The type of the component. */
    public Class<T> type() {
        return type;
    }

    /** Whether the texts sort as the values do, or the other way round, which a sort key needs. */
    public boolean keepsOrder() {
        return form.order() != Order.NONE;
    }

    /** Whether the texts sort from the greatest value to the least. */
    boolean isDescending() {
        return form.order() == Order.AGAINST_VALUES;
    }

    /** Whether it is told from the text itself where it ends. */
    boolean isFixedWidth() {
        return form.fixedWidth();
    }

    /** The usual text, as in a partition key. */
    KeyCodec<T> plain() {
        KeyForm<T> plain = forms.get(KeyForms.PLAIN);
        return plain == null ? this : new KeyCodec<>(type, plain, forms);
    }

    /** Whether the type has a form of that name. */
    public boolean hasForm(String name) {
        return forms.containsKey(name) || isPadding(name);
    }

    /** The names of the forms, for messages. */
    public String forms() {
        return String.join(", ", new TreeSet<>(forms.keySet())) + (isNumber() ? " and zeros, as in 000000" : "");
    }

    /**
     * The codec in the form of that name.
     *
     * @throws IllegalArgumentException if the type has no such form
     */
    public KeyCodec<T> in(String name) {
        KeyForm<T> named = forms.get(name);
        KeyForm<T> plain = forms.get(KeyForms.PLAIN);
        if (plain != null && isPadding(name)) {
            named = KeyForms.padded(name.length(), plain);
        }
        if (named == null) {
            throw new IllegalArgumentException(
                    "a " + type.getSimpleName() + " has no form '" + name + "', only " + forms());
        }
        return new KeyCodec<>(type, named, forms);
    }

    private boolean isPadding(String name) {
        return isNumber() && name.matches("0{1,38}");
    }

    private boolean isNumber() {
        KeyForm<T> plain = forms.get(KeyForms.PLAIN);
        return plain != null && plain.shape() == TextShape.NUMBER;
    }

    /** The text of a value, not escaped yet. */
    String encode(@Nullable Object value, String place) {
        Object typed = integer(value);
        if (!type.isInstance(typed)) {
            throw new InvalidKeyException(place + " is a " + type.getSimpleName() + ", not "
                    + (value == null ? "null" : "the " + value.getClass().getSimpleName() + " " + value));
        }
        String text;
        try {
            text = form.write().apply(type.cast(typed));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidKeyException(place + " cannot be part of a key: " + e.getMessage());
        }
        if (text.isEmpty()) {
            throw new InvalidKeyException(place + " is empty; a key component needs at least one character");
        }
        if (!Utf8.expresses(text)) {
            throw new InvalidKeyException(
                    place + " holds half of a surrogate pair, which UTF-8 cannot express; give whole characters");
        }
        return text;
    }

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException if the text is not one that {@link #encode} writes
     * @throws DateTimeException if the text is not one that {@link #encode} writes
     */
    T decode(String text) {
        T value = form.read().apply(text);
        if (text.isEmpty() || !form.write().apply(value).equals(text)) {
            throw new IllegalArgumentException("not the text of a " + type.getSimpleName() + ": " + text);
        }
        return value;
    }

    /** What is stored for a value where the component is an attribute of its own. */
    public AttributeValue attribute(Object value) {
        KeyForm<T> plain = forms.get(KeyForms.PLAIN);
        return plain != null && isNumber()
                ? AttributeValue.fromN(plain.write().apply(type.cast(value)))
                : AttributeValue.fromS(form.write().apply(type.cast(value)));
    }

    /** Whether some value has this text. */
    boolean mayWrite(String text) {
        try {
            decode(text);
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    /** Whether some text may be that of a value of either type. */
    boolean mayShareTextWith(KeyCodec<?> other) {
        return form.shape().mayShareTextWith(other.form.shape());
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
        checkYear(date.getYear());
        return date.toString();
    }

    private static void checkYear(int year) {
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("the year " + year + " is outside 0000 to 9999");
        }
    }

    /** Without exponent, which would stand for a text too long to write. */
    private static BigDecimal plainDecimal(String text) {
        if (!text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw new IllegalArgumentException("not a plain number: " + text);
        }
        return new BigDecimal(text);
    }
}
