package dev.trestle.protocol.request;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** Makes request ids that look like those of AWS: 52 random capital letters and digits. */
public final class RequestId {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    private static final int LENGTH = 52;
    private static final int BITS = 5;
    private static final int PER_LONG = Long.SIZE / BITS;

    private RequestId() {}

    /** A new id. */
    public static String next() {
        byte[] letters = new byte[LENGTH];
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long bits = 0;
        for (int i = 0; i < LENGTH; i++) {
            bits = i % PER_LONG == 0 ? random.nextLong() : bits >>> BITS;
            letters[i] = (byte) ALPHABET.charAt((int) bits & (1 << BITS) - 1);
        }
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
