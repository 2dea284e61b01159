package dev.trestle.connect.configuration;

import dev.trestle.table.TrestleException;
import org.jspecify.annotations.Nullable;

/** The configuration is not valid: the message names the file, the line and what it takes instead. */
public final class ConfigurationException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * A problem with a configuration.
     *
     * @param line from 1; 0 if it is none of a line
     */
    public ConfigurationException(String file, int line, String problem, @Nullable Throwable cause) {
        super("TRESTLE-C001", file + (line > 0 ? ", line " + line : "") + ": " + problem, cause);
        this.line = line;
    }

    /** The line of the problem, from 1; 0 if it is none of a line. */
    public int line() {
        return line;
    }
}
