package dev.trestle.table;

/** The design of a table contradicts itself; the annotation processor refuses the same at compile time. */
public final class InvalidDesignException extends TrestleException {

    private static final long serialVersionUID = 1L;

    public InvalidDesignException(String message) {
        super("TRESTLE-T001", message, null);
    }
}
