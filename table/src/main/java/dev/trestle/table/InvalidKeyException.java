package dev.trestle.table;

/** A value cannot be part of a key: it is empty, of the wrong type, not text, or makes the key too long. */
public final class InvalidKeyException extends TrestleException {

    private static final long serialVersionUID = 1L;

    public InvalidKeyException(String message) {
        super("TRESTLE-T002", message, null);
    }
}
