package dev.trestle.engine.storage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A range of keys in unsigned byte order.
 *
 * @param from the first key, null for no lower bound
 * @param to the end, itself not in the range; null for no upper bound
 */
public record KeyRange(byte @Nullable [] from, byte @Nullable [] to) {

    /** All keys. */
    public static final KeyRange ALL = new KeyRange(null, null);

    /** All keys that begin with the bytes given. */
    public static KeyRange startingWith(byte[] prefix) {
        return new KeyRange(prefix, endOf(prefix));
    }

    /** The least key above all keys that begin with the bytes given; null if there is none. */
    public static byte @Nullable [] endOf(byte[] prefix) {
        for (int last = prefix.length - 1; last >= 0; last--) {
            if (prefix[last] != (byte) 0xFF) {
                byte[] end = Arrays.copyOf(prefix, last + 1);
                end[last]++;
                return end;
            }
        }
        return null;
    }

    /** The part of this range above the key. */
    public KeyRange after(byte[] key) {
        byte[] next = Arrays.copyOf(key, key.length + 1);
        return from != null && Arrays.compareUnsigned(from, next) > 0 ? this : new KeyRange(next, to);
    }

    /** The part of this range below the key. */
    public KeyRange before(byte[] key) {
        return to != null && Arrays.compareUnsigned(to, key) < 0 ? this : new KeyRange(from, key);
    }

    /** Whether no key can be in the range. */
    public boolean isEmpty() {
        return from != null && to != null && Arrays.compareUnsigned(from, to) >= 0;
    }

    /** Whether the key is in the range. */
    public boolean contains(byte[] key) {
        return (from == null || Arrays.compareUnsigned(from, key) <= 0)
                && (to == null || Arrays.compareUnsigned(key, to) < 0);
    }
}
