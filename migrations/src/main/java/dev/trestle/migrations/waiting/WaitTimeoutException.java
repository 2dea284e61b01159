package dev.trestle.migrations.waiting;

import dev.trestle.table.TrestleException;

/** A table or an index did not get ready in time. DynamoDB goes on with it; running again waits again. */
public final class WaitTimeoutException extends TrestleException {

    private static final long serialVersionUID = 1L;

    public WaitTimeoutException(String message) {
        super("TRESTLE-M009", message, null);
    }
}
