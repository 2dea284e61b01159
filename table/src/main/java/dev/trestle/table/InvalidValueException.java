package dev.trestle.table;

/** A value cannot be stored in the attribute that it is meant for. Nothing was sent. */
public final class InvalidValueException extends TrestleException {

    private static final long serialVersionUID = 1L;

    public InvalidValueException(String message) {
        super("TRESTLE-T003", message, null);
    }
}
