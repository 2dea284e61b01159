package dev.trestle.table.call;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What cursors are sealed with, so that who holds one can neither read the keys in it nor make another. All processes that
 * take each other's cursors need the same secret. Immutable and safe for use by many threads.
 */
public final class CursorSecret {

    private static final int LEAST_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A secret of this process alone; other processes refuse its cursors. */
    public static final CursorSecret OF_THIS_PROCESS = of(randomBytes(32));

    private final List<SecretKey> keys;

    private CursorSecret(List<SecretKey> keys) {
        this.keys = keys;
    }

    /**
     * The secret made of these bytes.
     *
     * @param secret at least 16 bytes that are hard to guess
     */
    public static CursorSecret of(byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a secret for cursors of " + secret.length
                    + " bytes is easily guessed; give at least " + LEAST_BYTES);
        }
        return new CursorSecret(List.of(key(secret)));
    }

    /** This secret, which also opens what an older one has sealed, for as long as such cursors may be about. */
    public CursorSecret replacing(CursorSecret older) {
        return new CursorSecret(
                Stream.concat(keys.stream(), older.keys.stream()).toList());
    }

    private static SecretKey key(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal("trestle cursor".getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** The text sealed, together with a header that stays readable but cannot be changed. */
    public byte[] seal(byte[] header, byte[] text) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce, header).doFinal(text);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    /** The text that was sealed with this secret and this header; empty if it was not. */
    public Optional<byte[]> open(byte[] header, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        // One that another key sealed opens with that one alone.
        return keys.stream().flatMap(key -> open(key, header, sealed).stream()).findFirst();
    }

    private static Optional<byte[]> open(SecretKey key, byte[] header, byte[] sealed) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES), header)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] header) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header);
        return cipher;
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
