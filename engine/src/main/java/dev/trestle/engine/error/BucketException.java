package dev.trestle.engine.error;

import java.io.IOException;

/**
 * What keeps a long-running operation from a bucket or an object in it. The operation that was under way fails with the
 * code and the message; its request has been answered by then.
 */
public final class BucketException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;

    BucketException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The FailureCode of the operation, as in {@code S3NoSuchBucket}. */
    public String code() {
        return code;
    }

    /** The FailureMessage of the operation. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
