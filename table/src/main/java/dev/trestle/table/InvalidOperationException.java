package dev.trestle.table;

/** An operation that cannot mean anything, such as an update that changes nothing. Nothing was sent. */
public final class InvalidOperationException extends TrestleException {

    private static final long serialVersionUID = 1L;

    public InvalidOperationException(String message) {
        super("TRESTLE-T004", message, null);
    }
}
