package dev.trestle.table.attribute;

import dev.trestle.table.attribute.AttributeShape.Form;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codecs of what is stored as a number. */
final class NumberCodecs {

    private NumberCodecs() {}

    static <T extends Number> AttributeCodec<T> of(
            Class<T> type, long least, long greatest, Function<BigDecimal, T> read) {
        return new AttributeCodec<>(
                new AttributeShape.Simple(Form.WHOLE_NUMBER),
                (value, at) -> AttributeValue.fromN(value.toString()),
                (stored, at) -> decode(read, stored.n(), at),
                null,
                new NumberRange(type.getSimpleName(), least, greatest));
    }

    static <T> AttributeCodec<T> of(Form form, Function<T, String> write, Function<BigDecimal, T> read) {
        return new AttributeCodec<>(
                new AttributeShape.Simple(form),
                (value, at) -> encode(write, value, at),
                (stored, at) -> decode(read, stored.n(), at));
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
        StorableNumber.of(BigDecimal.valueOf(value));
        return value;
    }
}
