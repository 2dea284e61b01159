package dev.trestle.engine.item;

import dev.trestle.engine.error.ItemErrors;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value of type N: a decimal of up to 38 significant digits, from 1E-130 to 9.99...E+125 in magnitude, kept exactly. See
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Supported
 * data types</a>.
 */
public final class NumberValue implements AttributeValue, Comparable<NumberValue> {

    static final int MAX_DIGITS = 38;
    static final int MAX_EXPONENT = 125;
    static final int MIN_EXPONENT = -130;

    private final BigDecimal value;

    private NumberValue(BigDecimal canonical) {
        this.value = canonical;
    }

    /**
     * Reads a number as the API gives it.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if the text is no number or one that does
     *     not fit
     */
    public static NumberValue parse(String text) {
        if (text.isEmpty() || text.length() > 500) {
            throw ItemErrors.notANumber(text);
        }
        BigDecimal parsed;
        try {
            parsed = new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw ItemErrors.notANumber(text);
        }
        return of(parsed);
    }

    /**
     * The value of the decimal.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it does not fit
     */
    public static NumberValue of(BigDecimal decimal) {
        if (decimal.signum() == 0) {
            return new NumberValue(BigDecimal.ZERO);
        }
        // The range comes first: within it neither the exponent nor the scale without trailing zeros can overflow.
        long exponent = (long) decimal.precision() - decimal.scale() - 1;
        if (exponent > MAX_EXPONENT) {
            throw ItemErrors.numberOverflow();
        }
        if (exponent < MIN_EXPONENT) {
            throw ItemErrors.numberUnderflow();
        }
        BigDecimal canonical = decimal.stripTrailingZeros();
        if (canonical.precision() > MAX_DIGITS) {
            throw ItemErrors.tooManyDigits();
        }
        return new NumberValue(canonical);
    }

    /** The number, without trailing zeros. */
    public BigDecimal value() {
        return value;
    }

    /** The number as DynamoDB writes it: plain digits, no exponent, no trailing zeros. */
    public String text() {
        return value.toPlainString();
    }

    /** The power of ten of the first significant digit. */
    static int exponent(BigDecimal nonZero) {
        return nonZero.precision() - nonZero.scale() - 1;
    }

    @Override
    public AttributeType type() {
        return AttributeType.N;
    }

    /** One byte for every two significant digits, one more, and one for a minus sign. */
    @Override
    public int size() {
        if (value.signum() == 0) {
            return 1;
        }
        // Digits pair up on even powers of ten, so an odd exponent leaves half a byte at the front.
        int exponent = exponent(value);
        int digits = value.precision() + (exponent % 2 == 0 ? 1 : 0);
        return 1 + (digits + 1) / 2 + (value.signum() < 0 ? 1 : 0);
    }

    @Override
    public int compareTo(NumberValue other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberValue that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "NumberValue[" + text() + "]";
    }
}
