package dev.trestle.engine.operation.statement;

import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.item.Key;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page of a statement begins, as text: a digest of the statement with its parameters, so that no other
 * statement takes it, and the key that was read last.
 */
final class PageToken {

    private static final int DIGEST_BYTES = 16;

    private final byte[] digest;

    PageToken(StatementRequest request) {
        String content = request.text().length() + ":" + request.text() + request.parameters();
        this.digest = Arrays.copyOf(sha256(content), DIGEST_BYTES);
    }

    String of(Key last) {
        byte[] key = last.toByteArray();
        byte[] bytes = Arrays.copyOf(digest, DIGEST_BYTES + key.length);
        System.arraycopy(key, 0, bytes, DIGEST_BYTES, key.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The key that was read last; null for no token.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is no token of this statement
     */
    @Nullable Key last(@Nullable String token) {
        if (token == null) {
            return null;
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw StatementErrors.invalidToken();
        }
        if (bytes.length <= DIGEST_BYTES) {
            throw StatementErrors.invalidToken();
        }
        if (!Arrays.equals(digest, Arrays.copyOf(bytes, DIGEST_BYTES))) {
            throw StatementErrors.tokenOfAnotherStatement();
        }
        return Key.of(Arrays.copyOfRange(bytes, DIGEST_BYTES, bytes.length));
    }

    private static byte[] sha256(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
