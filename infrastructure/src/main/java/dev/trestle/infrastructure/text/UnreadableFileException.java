package dev.trestle.infrastructure.text;

import dev.trestle.table.TrestleException;

/** A file is not what it should be; the message names the file, the line if there is one, and what is wrong. */
public final class UnreadableFileException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    /**
     * A problem with a file.
     *
     * @param line from 1; 0 if it is none of a line
     */
    public UnreadableFileException(String file, int line, String problem) {
        this(file + (line > 0 ? ", line " + line : "") + ": " + problem);
    }

    private UnreadableFileException(String problem) {
        super("TRESTLE-I002", problem, null);
        this.problem = problem;
    }

    /** File, line and what is wrong, without the code. */
    public String problem() {
        return problem;
    }
}
