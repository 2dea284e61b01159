package dev.trestle.table;

/** A cursor is damaged, or belongs to another query than the one it was used with. Nothing was sent. */
public final class InvalidCursorException extends TrestleException {

    private static final long serialVersionUID = 1L;

    public InvalidCursorException(String message) {
        super("TRESTLE-T005", message, null);
    }
}
