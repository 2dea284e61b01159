package dev.trestle.engine.item;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.random.RandomGenerator;

/** Random values that favour the corners: equal prefixes, zero characters, surrogates, the largest and the smallest. */
public final class Generated {

    private static final int[] CODE_POINTS = {
        0, 1, 'a', 'b', 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF
    };
    private static final byte[] BYTES = {0, 1, 2, 0x7F, (byte) 0x80, (byte) 0xFE, (byte) 0xFF};

    private Generated() {}

    /** A number of 1 to 38 digits anywhere in DynamoDB's range. */
    public static NumberValue number(RandomGenerator random) {
        if (random.nextInt(20) == 0) {
            return NumberValue.of(BigDecimal.ZERO);
        }
        int digits = random.nextInt(3) == 0 ? 1 + random.nextInt(38) : 1 + random.nextInt(3);
        StringBuilder text = new StringBuilder().append((char) ('1' + random.nextInt(9)));
        while (text.length() < digits) {
            text.append((char) ('0' + (random.nextBoolean() ? 0 : random.nextInt(10))));
        }
        int exponent = random.nextInt(3) == 0 ? random.nextInt(-130, 126) : random.nextInt(-2, 3);
        BigInteger unscaled = new BigInteger(text.toString());
        BigDecimal value = new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), digits - 1 - exponent);
        return NumberValue.of(value);
    }

    /** A string of up to 5 characters, mostly from few. */
    public static StringValue string(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.appendCodePoint(CODE_POINTS[random.nextInt(CODE_POINTS.length)]);
        }
        return new StringValue(text.toString());
    }

    /** A binary of up to 5 bytes, mostly of few. */
    public static BinaryValue binary(RandomGenerator random) {
        byte[] bytes = new byte[random.nextInt(6)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = BYTES[random.nextInt(BYTES.length)];
        }
        return BinaryValue.of(bytes);
    }
}
