package dev.trestle.table;

/** The design of a table contradicts itself; the annotation processor refuses the same at compile time. */
public final class InvalidDesignException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final DesignFault fault;

    /** A design that has the fault. */
    public InvalidDesignException(DesignFault fault, String message) {
        super(fault.code(), message, null);
        this.fault = fault;
    }

    /** What is wrong. */
    public DesignFault fault() {
        return fault;
    }
}
