package dev.trestle.table.key;

import dev.trestle.table.attribute.Utf8;
import dev.trestle.table.key.KeyForm.Order;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** The forms that a template may ask for, as in {@code {number:desc}}, by their names, for each type of component. */
final class KeyForms {

    static final String DESCENDING = "desc";
    static final String PLAIN = "plain";

    private static final int SECONDS_DIGITS = 10;
    private static final int MILLIS_DIGITS = 13;

    private KeyForms() {}

    static <T> Map<String, KeyForm<T>> ofText(KeyForm<T> form) {
        return Map.of(
                DESCENDING,
                new KeyForm<>(
                        value -> contraryOfText(form.write().apply(value)),
                        text -> form.read().apply(textOfContrary(text)),
                        Order.AGAINST_VALUES,
                        TextShape.TEXT,
                        true));
    }

    /** For texts of one length and of the given digits: each is replaced by its contrary. */
    static <T> KeyForm<T> contraryDigits(KeyForm<T> form, String digits) {
        return new KeyForm<>(
                value -> contraryDigits(form.write().apply(value), digits),
                text -> form.read().apply(contraryDigits(text, digits)),
                Order.AGAINST_VALUES,
                form.shape(),
                true);
    }

    static <T> Map<String, KeyForm<T>> ofNumber(
            Function<T, BigDecimal> toNumber, Function<BigDecimal, T> fromNumber, Function<String, T> fromText) {
        Map<String, KeyForm<T>> forms = new LinkedHashMap<>();
        forms.put(
                DESCENDING,
                new KeyForm<>(
                        value -> NumberText.write(toNumber.apply(value).negate()),
                        text -> whole(fromNumber, NumberText.read(text).negate()),
                        Order.AGAINST_VALUES,
                        TextShape.NUMBER,
                        false));
        forms.put(
                PLAIN,
                new KeyForm<>(
                        value -> plainText(toNumber.apply(value)), fromText, Order.NONE, TextShape.NUMBER, false));
        return forms;
    }

    static Map<String, KeyForm<LocalDate>> ofDate(KeyForm<LocalDate> form) {
        return Map.of(
                DESCENDING,
                contraryDigits(form, "0123456789"),
                "basic",
                new KeyForm<>(
                        date -> form.write().apply(date).replace("-", ""),
                        text -> LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE),
                        Order.AS_VALUES,
                        TextShape.NUMBER,
                        true));
    }

    static Map<String, KeyForm<Instant>> ofInstant(KeyForm<Instant> form) {
        return Map.of(
                DESCENDING,
                contraryDigits(form, "0123456789"),
                PLAIN,
                new KeyForm<>(Instant::toString, Instant::parse, Order.NONE, TextShape.INSTANT, false),
                "seconds",
                epoch(SECONDS_DIGITS, Instant::getEpochSecond, Instant::ofEpochSecond),
                "millis",
                epoch(MILLIS_DIGITS, Instant::toEpochMilli, Instant::ofEpochMilli));
    }

    private static KeyForm<Instant> epoch(int digits, ToLongFunction<Instant> write, LongFunction<Instant> read) {
        return new KeyForm<>(
                instant -> {
                    long number = write.applyAsLong(instant);
                    if (!read.apply(number).equals(instant)) {
                        throw new IllegalArgumentException(instant + " is more exact than its form; truncate it");
                    }
                    return padded(number, digits);
                },
                text -> read.apply(Long.parseLong(text)),
                Order.AS_VALUES,
                TextShape.NUMBER,
                true);
    }

    /** Digits up to a width, with zeros in front, for whole numbers that are not negative. */
    static <T> KeyForm<T> padded(int digits, KeyForm<T> plain) {
        return new KeyForm<>(
                value -> padded(plain.write().apply(value), digits),
                text -> plain.read().apply(text.replaceFirst("^0+(?=.)", "")),
                Order.AS_VALUES,
                TextShape.NUMBER,
                true);
    }

    private static String padded(long number, int digits) {
        return padded(Long.toString(number), digits);
    }

    private static String padded(String number, int digits) {
        if (number.length() > digits || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(number + " is not a whole number of at most " + digits + " digits");
        }
        return "0".repeat(digits - number.length()) + number;
    }

    /** A fraction that an integer cannot hold is no text of it, rather than an error of arithmetic. */
    static <T> T whole(Function<BigDecimal, T> fromNumber, BigDecimal number) {
        try {
            return fromNumber.apply(number);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(number + " does not fit the type", e);
        }
    }

    private static String plainText(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String contraryDigits(String text, String digits) {
        StringBuilder contrary = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = digits.indexOf(text.charAt(i));
            contrary.append(digit < 0 ? text.charAt(i) : digits.charAt(digits.length() - 1 - digit));
        }
        return contrary.toString();
    }

    /** The bytes, each replaced by its contrary, as hexadecimal digits, and an end that sorts after all of them. */
    private static String contraryOfText(String text) {
        if (!Utf8.expresses(text)) {
            throw new IllegalArgumentException("it holds half of a surrogate pair, which UTF-8 cannot express");
        }
        return text.isEmpty() ? "" : HexFormat.of().formatHex(contrary(text.getBytes(StandardCharsets.UTF_8))) + '~';
    }

    private static String textOfContrary(String contrary) {
        if (!contrary.endsWith("~")) {
            throw new IllegalArgumentException("not a text in descending form: " + contrary);
        }
        byte[] bytes = HexFormat.of().parseHex(contrary.substring(0, contrary.length() - 1));
        return new String(contrary(bytes), StandardCharsets.UTF_8);
    }

    private static byte[] contrary(byte[] bytes) {
        byte[] contrary = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            contrary[i] = (byte) ~bytes[i];
        }
        return contrary;
    }
}
