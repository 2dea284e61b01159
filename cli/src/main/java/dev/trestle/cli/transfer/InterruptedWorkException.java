package dev.trestle.cli.transfer;

/** Work has ended before its end, where it can be taken up again, as it was asked to. */
public final class InterruptedWorkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InterruptedWorkException() {
        super("interrupted");
    }
}
