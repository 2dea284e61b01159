package dev.trestle.cli.terminal;

/**
 * A failure that the user can act on. Its message is the one line that the user reads: it names what was wrong and where.
 * The command ends with exit status 1, unless the failure has a status of its own.
 */
public final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_STATUS = 1;

    private final int status;

    /**
     * A failure that the command found by itself.
     *
     * @param message one sentence for the user
     */
    public CommandFailedException(String message) {
        super(message);
        this.status = USUAL_STATUS;
    }

    /**
     * A failure that something else caused.
     *
     * @param message one sentence for the user
     * @param cause what {@code --debug} shows beneath it
     */
    public CommandFailedException(String message, Throwable cause) {
        this(USUAL_STATUS, message, cause);
    }

    /**
     * A failure that scripts can tell apart.
     *
     * @param status the exit status
     * @param message one sentence for the user
     * @param cause what {@code --debug} shows beneath it
     */
    public CommandFailedException(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /**
     * A failure that the command found by itself and that scripts can tell apart.
     *
     * @param status the exit status
     * @param message one sentence for the user
     */
    public CommandFailedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /**
     * How the command ends.
     *
     * @return the exit status
     */
    public int status() {
        return status;
    }
}
