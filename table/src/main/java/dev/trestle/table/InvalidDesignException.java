package dev.trestle.table;

/** The design of a table contradicts itself; the annotation processor refuses the same at compile time. */
public final class InvalidDesignException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final DesignFault fault;
    private final String problem;

    /** A design that has the fault. */
    public InvalidDesignException(DesignFault fault, String problem) {
        super(fault.code(), problem, null);
        this.fault = fault;
        this.problem = problem;
    }

    /** What is wrong. */
    public DesignFault fault() {
        return fault;
    }

    /** What contradicts what, without the code. */
    public String problem() {
        return problem;
    }
}
