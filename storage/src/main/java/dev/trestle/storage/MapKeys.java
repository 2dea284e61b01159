package dev.trestle.storage;

import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The keys of one map within the column family of all: each begins with the number of its map. */
final class MapKeys {

    private final int number;

    MapKeys(int number) {
        this.number = number;
    }

    /** The number of the map. */
    int number() {
        return number;
    }

    byte[] of(Key key) {
        return with(number, key.toByteArray());
    }

    Key key(byte[] stored) {
        return Key.of(Arrays.copyOfRange(stored, Integer.BYTES, stored.length));
    }

    /** The first key that may be in the range. */
    byte[] lowest(KeyRange range) {
        @Nullable Key from = range.from();
        return from == null ? start() : of(from);
    }

    /** The first key behind the range. */
    byte[] behind(KeyRange range) {
        @Nullable Key to = range.to();
        return to == null ? end() : of(to);
    }

    /** Where the map begins. */
    byte[] start() {
        return with(number, new byte[0]);
    }

    /** Where the next map begins. */
    byte[] end() {
        return with(number + 1, new byte[0]);
    }

    private static byte[] with(int number, byte[] key) {
        return ByteBuffer.allocate(Integer.BYTES + key.length)
                .putInt(number)
                .put(key)
                .array();
    }
}
