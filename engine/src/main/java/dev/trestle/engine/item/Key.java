package dev.trestle.engine.item;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The bytes that an item or an index entry is kept under, ordered as unsigned numbers. Immutable. */
public final class Key implements Comparable<Key> {

    private final byte[] bytes;

    /** Takes the bytes over; the caller changes them no more. */
    Key(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key of the bytes given, which are copied. */
    public static Key of(byte... bytes) {
        return new Key(bytes.clone());
    }

    /** The key of the text's UTF-8. */
    public static Key of(String text) {
        return new Key(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** The least key above this one. */
    public Key next() {
        return new Key(Arrays.copyOf(bytes, bytes.length + 1));
    }

    /** The least key above all keys that begin with this one; null if there is none. */
    public @Nullable Key endOfPrefix() {
        for (int last = bytes.length - 1; last >= 0; last--) {
            if (bytes[last] != (byte) 0xFF) {
                byte[] end = Arrays.copyOf(bytes, last + 1);
                end[last]++;
                return new Key(end);
            }
        }
        return null;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
