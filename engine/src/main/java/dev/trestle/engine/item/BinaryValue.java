package dev.trestle.engine.item;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A value of type B. */
public final class BinaryValue implements AttributeValue, Comparable<BinaryValue> {

    private final byte[] bytes;

    private BinaryValue(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Makes a value of a copy of the bytes. */
    public static BinaryValue of(byte[] bytes) {
        return new BinaryValue(bytes.clone());
    }

    /** Takes the bytes over; the caller changes them no more. */
    static BinaryValue owning(byte[] bytes) {
        return new BinaryValue(bytes);
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** A read-only view of the bytes. */
    public ByteBuffer asByteBuffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** Whether these bytes begin with the others. */
    public boolean startsWith(BinaryValue prefix) {
        return prefix.bytes.length <= bytes.length
                && Arrays.equals(bytes, 0, prefix.bytes.length, prefix.bytes, 0, prefix.bytes.length);
    }

    /** Whether the other bytes stand somewhere in these. */
    public boolean contains(BinaryValue part) {
        for (int at = 0; at + part.bytes.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + part.bytes.length, part.bytes, 0, part.bytes.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public AttributeType type() {
        return AttributeType.B;
    }

    @Override
    public int size() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Compares the bytes as unsigned numbers. */
    @Override
    public int compareTo(BinaryValue other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BinaryValue that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "BinaryValue[" + HexFormat.of().formatHex(bytes) + "]";
    }
}
