package dev.trestle.table;

import org.jspecify.annotations.Nullable;

/** A value cannot be stored in the attribute that it is meant for. Nothing was sent. */
public final class InvalidValueException extends TrestleException {

    private static final long serialVersionUID = 1L;

    public InvalidValueException(String message) {
        this(message, null);
    }

    public InvalidValueException(String message, @Nullable Throwable cause) {
        super("TRESTLE-T003", message, cause);
    }
}
