package dev.trestle.table.attribute;

import dev.trestle.table.attribute.AttributeShape.Form;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.LongFunction;

/** The codecs of what is stored as a number. */
final class NumberCodecs {

    /** As many characters as surely fit into a long. */
    private static final int MOST_SHORT = 18;

    private NumberCodecs() {}

    /** Whole numbers: most are short, and read without a BigDecimal. */
    static <T extends Number> AttributeCodec<T> ofInteger(
            Class<T> type, long least, long greatest, LongFunction<T> fromLong, Function<BigDecimal, T> read) {
        return AttributeCodec.ofNumber(
                Form.WHOLE_NUMBER,
                new ScalarText<T>() {
                    @Override
                    public String write(T value, Place at) {
                        return value.toString();
                    }

                    @Override
                    public T read(String text, Place at) {
                        return isShortInteger(text)
                                ? NumberCodecs.read(digits -> fromLong.apply(Long.parseLong(digits)), text, at)
                                : NumberCodecs.read(digits -> read.apply(new BigDecimal(digits)), text, at);
                    }
                },
                new NumberRange(type.getSimpleName(), least, greatest));
    }

    private static boolean isShortInteger(String text) {
        int first = text.startsWith("-") ? 1 : 0;
        if (text.length() == first || text.length() > MOST_SHORT) {
            return false;
        }
        for (int i = first; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static <T> AttributeCodec<T> of(Form form, Function<T, String> write, Function<BigDecimal, T> read) {
        return AttributeCodec.ofNumber(
                form,
                new ScalarText<T>() {
                    @Override
                    public String write(T value, Place at) {
                        try {
                            return write.apply(value);
                        } catch (IllegalArgumentException e) {
                            throw at.invalid("cannot be stored: " + e.getMessage());
                        }
                    }

                    @Override
                    public T read(String text, Place at) {
                        return NumberCodecs.read(digits -> read.apply(new BigDecimal(digits)), text, at);
                    }
                },
                null);
    }

    private static <T> T read(Function<String, T> read, String number, Place at) {
        try {
            return read.apply(number);
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            throw at.unreadable("the number " + number + " does not fit the component's type", e);
        }
    }

    static Double storable(Double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " has no form in DynamoDB");
        }
        StorableNumber.of(BigDecimal.valueOf(value));
        return value;
    }
}
