package dev.trestle.cli.terminal;

/**
 * A failure that the user can act on. Its message is the one line that the user reads: it names what was wrong and where.
 * The command ends with exit status 1.
 */
public final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure that the command found by itself.
     *
     * @param message one sentence for the user
     */
    public CommandFailedException(String message) {
        super(message);
    }

    /**
     * A failure that something else caused.
     *
     * @param message one sentence for the user
     * @param cause what {@code --debug} shows beneath it
     */
    public CommandFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
