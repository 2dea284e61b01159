package dev.trestle.table.attribute;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codecs of what is stored as a number. */
final class NumberCodecs {

    // "Supported data types and naming rules" in the Amazon DynamoDB Developer Guide.
    private static final int MOST_DIGITS = 38;
    private static final int LEAST_EXPONENT = -130;
    private static final int GREATEST_EXPONENT = 125;

    private NumberCodecs() {}

    static <T> AttributeCodec<T> of(Function<T, String> write, Function<BigDecimal, T> read) {
        return new AttributeCodec<>(
                AttributeKind.N, (value, at) -> encode(write, value, at), (stored, at) -> decode(read, stored.n(), at));
    }

    private static <T> AttributeValue encode(Function<T, String> write, T value, Place at) {
        try {
            return AttributeValue.fromN(write.apply(value));
        } catch (IllegalArgumentException e) {
            throw at.invalid("cannot be stored: " + e.getMessage());
        }
    }

    private static <T> T decode(Function<BigDecimal, T> read, String number, Place at) {
        try {
            return read.apply(new BigDecimal(number));
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            throw at.unreadable("the number " + number + " does not fit the component's type", e);
        }
    }

    static Double storable(Double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " has no form in DynamoDB");
        }
        storable(BigDecimal.valueOf(value));
        return value;
    }

    static BigDecimal storable(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        int digits = shortest.precision();
        // A long, as the scale of a BigDecimal may be as small as an int can be.
        long exponent = (long) digits - shortest.scale() - 1;
        if (digits > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "it has " + digits + " digits, and DynamoDB's numbers have " + MOST_DIGITS + " at most; round it");
        }
        if (value.signum() != 0 && (exponent < LEAST_EXPONENT || exponent > GREATEST_EXPONENT)) {
            throw new IllegalArgumentException("its exponent is " + exponent + ", and that of DynamoDB's numbers is "
                    + LEAST_EXPONENT + " to " + GREATEST_EXPONENT);
        }
        return value;
    }
}
