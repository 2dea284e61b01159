package dev.trestle.engine.item;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes keys as bytes whose unsigned order is DynamoDB's: first a hash of the partition key, as scans and segments go by
 * it, then the partition key, then the sort key in its own order. Not thread-safe.
 */
public final class KeyEncoder {

    /** Bytes of the hash that every key begins with. */
    public static final int HASH_BYTES = 4;

    private static final byte NEGATIVE = 0;
    private static final byte ZERO = 1;
    private static final byte POSITIVE = 2;

    private byte[] bytes = new byte[64];
    private int length;

    /** Writes a partition key of one or more attributes; nothing may stand before it. */
    public KeyEncoder partition(List<AttributeValue> values) {
        length = HASH_BYTES;
        for (AttributeValue value : values) {
            int start = length;
            append(0);
            append(0);
            rawPartitionValue(value);
            int size = length - start - 2;
            bytes[start] = (byte) (size >>> 8);
            bytes[start + 1] = (byte) size;
        }
        hash(Arrays.hashCode(Arrays.copyOfRange(bytes, HASH_BYTES, length)));
        return this;
    }

    /** Writes an attribute of a sort key. What follows does not disturb the order of different values. */
    public KeyEncoder sort(AttributeValue value) {
        sortPrefix(value);
        if (value instanceof StringValue || value instanceof BinaryValue) {
            append(0);
            append(0);
        }
        return this;
    }

    /** Writes the beginning that all sort keys share which begin with the string or binary given. */
    public KeyEncoder sortPrefix(AttributeValue value) {
        if (value instanceof StringValue string) {
            escaped(string.value().getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof BinaryValue binary) {
            escaped(binary.bytes());
        } else {
            number((NumberValue) value);
        }
        return this;
    }

    /** Writes a key, or the beginning of one, as it is. */
    public KeyEncoder key(Key key) {
        return raw(key.bytes());
    }

    /** The key that has been written. */
    public Key toKey() {
        return new Key(Arrays.copyOf(bytes, length));
    }

    private KeyEncoder raw(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    private void rawPartitionValue(AttributeValue value) {
        if (value instanceof StringValue string) {
            raw(string.value().getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof BinaryValue binary) {
            raw(binary.bytes());
        } else {
            number((NumberValue) value);
        }
    }

    /** Zero bytes are followed by 0xFF, so that the two zero bytes at the end sort below every continuation. */
    private void escaped(byte[] text) {
        reserve(text.length + 2);
        for (byte b : text) {
            append(b);
            if (b == 0) {
                append(0xFF);
            }
        }
    }

    /** Sign, exponent, pairs of digits and an end; all but the sign inverted for negative numbers. */
    private void number(NumberValue number) {
        int sign = number.value().signum();
        if (sign == 0) {
            append(ZERO);
            return;
        }
        append(sign > 0 ? POSITIVE : NEGATIVE);
        int invert = sign > 0 ? 0 : 0xFF;
        append((NumberValue.exponent(number.value()) - NumberValue.MIN_EXPONENT) ^ invert);
        String digits = digits(number.value().unscaledValue());
        for (int i = 0; i < digits.length(); i += 2) {
            int tens = digits.charAt(i) - '0';
            int ones = i + 1 < digits.length() ? digits.charAt(i + 1) - '0' : 0;
            append((tens * 10 + ones + 1) ^ invert);
        }
        append(invert);
    }

    private static String digits(BigInteger unscaled) {
        return unscaled.abs().toString();
    }

    /** Spreads the hash over all of its range (the finalizer of MurmurHash3), as segments divide that range evenly. */
    private void hash(int of) {
        int h = of;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        for (int i = 0; i < HASH_BYTES; i++) {
            bytes[i] = (byte) (h >>> (24 - 8 * i));
        }
    }

    private void append(int b) {
        reserve(1);
        bytes[length++] = (byte) b;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
