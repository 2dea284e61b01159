package dev.trestle.migrations.waiting;

import dev.trestle.table.TrestleException;

/** The thread was interrupted while it waited; it stays interrupted. What it had begun can be begun again. */
public final class WaitInterruptedException extends TrestleException {

    private static final long serialVersionUID = 1L;

    public WaitInterruptedException(InterruptedException cause) {
        super("TRESTLE-M013", "interrupted while waiting for DynamoDB; run it again to go on", cause);
    }
}
