package dev.trestle.table;

/** The design of a table contradicts itself; the annotation processor refuses the same at compile time. */
public final class InvalidDesignException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    public InvalidDesignException(String problem) {
        super("TRESTLE-T001", problem, null);
        this.problem = problem;
    }

    /** What contradicts what, without the code. */
    public String problem() {
        return problem;
    }
}
