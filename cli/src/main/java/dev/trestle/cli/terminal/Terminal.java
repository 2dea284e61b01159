package dev.trestle.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/**
 * The two streams of the command and what is known about the device behind them. Results go to {@link #out()}; progress,
 * remarks and failures go to {@link #err()}, so that a pipe receives nothing but the result.
 *
 * @param out where results go, in UTF-8
 * @param err where progress and failures go, in UTF-8
 * @param width the number of columns that a line of {@code out} may take
 * @param colour whether {@code out} shows colours
 * @param interactive whether {@code err} is a terminal, on which a progress bar can be redrawn
 * @param piped whether {@code out} is a pipe, which its reader may close at any time
 */
public record Terminal(
        PrintStream out, PrintStream err, int width, boolean colour, boolean interactive, boolean piped) {
    /** The width of a line when nobody says how wide the device is. */
    static final int DEFAULT_WIDTH = 100;

    private static final int LEAST_WIDTH = 40;

    /**
     * The terminal of this process. Java 17 cannot tell which of its streams are terminals, so the launcher says it in
     * {@code trestle.terminal.out}, {@code trestle.terminal.err}, {@code trestle.terminal.pipe} and {@code
     * trestle.terminal.columns}.
     *
     * @return a terminal on the process's own streams
     */
    public static Terminal ofProcess() {
        return of(utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.getenv(), System.getProperties());
    }

    static Terminal of(PrintStream out, PrintStream err, Map<String, String> environment, Properties properties) {
        boolean outIsTerminal = Boolean.parseBoolean(properties.getProperty("trestle.terminal.out"));
        boolean errIsTerminal = Boolean.parseBoolean(properties.getProperty("trestle.terminal.err"));
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
        int measured = outIsTerminal
                ? columns(properties.getProperty("trestle.terminal.columns", ""), DEFAULT_WIDTH)
                : DEFAULT_WIDTH;
        int width = columns(environment.getOrDefault("COLUMNS", ""), measured);
        boolean piped = Boolean.parseBoolean(properties.getProperty("trestle.terminal.pipe"));
        return new Terminal(out, err, Math.max(LEAST_WIDTH, width), outIsTerminal && !plain, errIsTerminal, piped);
    }

    /**
     * Sets text apart, where the device can show it.
     *
     * @param style how
     * @param text what
     * @return the text, with the codes of the style if colours are on
     */
    public String styled(Style style, String text) {
        return colour ? style.apply(text) : text;
    }

    /**
     * Says something beside the result.
     *
     * @param remark one line
     */
    public void remark(String remark) {
        err.println(remark);
    }

    private static int columns(String text, int otherwise) {
        boolean isNumber = !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int columns = isNumber ? Integer.parseInt(text) : 0;
        return columns > 0 ? columns : otherwise;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
