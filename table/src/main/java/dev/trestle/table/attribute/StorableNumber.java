package dev.trestle.table.attribute;

import java.math.BigDecimal;

/**
 * What DynamoDB's numbers can hold; see "Supported data types and naming rules in Amazon DynamoDB",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
 */
public final class StorableNumber {

    private static final int MOST_DIGITS = 38;
    private static final int LEAST_EXPONENT = -130;
    private static final int GREATEST_EXPONENT = 125;

    private StorableNumber() {}

    /**
     * The number itself.
     *
     * @throws IllegalArgumentException if it has more than 38 digits, or is too great or too small in size
     */
    public static BigDecimal of(BigDecimal value) {
        // The exponent is the same with trailing zeros and without.
        BigDecimal shortest = value.precision() <= MOST_DIGITS ? value : value.stripTrailingZeros();
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
