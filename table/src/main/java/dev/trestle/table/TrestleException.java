package dev.trestle.table;

import org.jspecify.annotations.Nullable;

/**
 * A refusal by Trestle itself. Errors of DynamoDB that Trestle has nothing to add to reach the caller as the AWS SDK
 * throws them.
 */
public abstract class TrestleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    protected TrestleException(String code, String message, @Nullable Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
    }

    /** A code that stays the same from release to release, as in {@code TRESTLE-T012}; decide by it, not by the message. */
    public final String code() {
        return code;
    }
}
