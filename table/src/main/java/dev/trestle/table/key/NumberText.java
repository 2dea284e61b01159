package dev.trestle.table.key;

import dev.trestle.table.attribute.StorableNumber;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * The text of a number that sorts as numbers do and is the same for equal numbers of all types, so that a component may be
 * widened from {@code int} to {@code BigDecimal} later. 42 is {@code b42}: the letter tells how many digits the whole part
 * has. What is less than 1 has none: {@code 0.05}. A negative number is the contrary of its positive counterpart in each
 * character, between {@code -} and {@code ~}: -42 is {@code -y57~}.
 */
final class NumberText {

    private static final Pattern MAGNITUDE = Pattern.compile("0|(0|[a-y][0-9]+|z[0-9]{4,})(\\.[0-9]+)?");
    private static final int MOST_IN_A_LETTER = 25;
    private static final char LONGER = 'z';
    private static final char NEGATIVE = '-';
    private static final char AFTER_ALL = '~';

    private NumberText() {}

    /** @throws IllegalArgumentException if the number is not one of DynamoDB's */
    static String write(BigDecimal number) {
        String magnitude = magnitude(StorableNumber.of(number).abs().stripTrailingZeros());
        return number.signum() < 0 ? NEGATIVE + contrary(magnitude) + AFTER_ALL : magnitude;
    }

    private static String magnitude(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        String plain = number.toPlainString();
        int digits = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        if (plain.startsWith("0")) {
            return plain;
        }
        return digits <= MOST_IN_A_LETTER
                ? (char) ('a' + digits - 1) + plain
                : LONGER + String.valueOf(1000 + digits).substring(1) + plain;
    }

    /** @throws IllegalArgumentException if the text is not one that {@link #write} gives */
    static BigDecimal read(String text) {
        boolean negative = text.length() > 2 && text.charAt(0) == NEGATIVE && text.endsWith("~");
        String magnitude = negative ? contrary(text.substring(1, text.length() - 1)) : text;
        if (!MAGNITUDE.matcher(magnitude).matches()) {
            throw new IllegalArgumentException("not a number in key form: " + text);
        }
        char first = magnitude.charAt(0);
        BigDecimal number = new BigDecimal(magnitude.substring(first == '0' ? 0 : first == LONGER ? 4 : 1));
        return negative ? number.negate() : number;
    }

    /** Each character replaced so that texts sort the other way round; its own inverse. */
    private static String contrary(String text) {
        StringBuilder contrary = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            contrary.append(i == 0 ? contraryOfFirst(c) : contraryOfDigit(c));
        }
        return contrary.toString();
    }

    private static char contraryOfFirst(char c) {
        if (c == '0' || c == AFTER_ALL) {
            return c == '0' ? AFTER_ALL : '0';
        }
        return (char) ('a' + 'z' - c);
    }

    private static char contraryOfDigit(char c) {
        return c >= '0' && c <= '9' ? (char) ('0' + '9' - c) : c;
    }
}
