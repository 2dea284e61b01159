package dev.trestle.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A terminal whose output a test can read. */
public final class Screen {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal;

    private Screen(int width, boolean colour, boolean interactive) {
        terminal = new Terminal(stream(out), stream(err), width, colour, interactive, false);
    }

    /** A screen as a pipe sees it: without colours. */
    public static Screen plain(int width) {
        return new Screen(width, false, false);
    }

    /** A screen with colours, on which lines can be redrawn. */
    public static Screen colourful(int width) {
        return new Screen(width, true, true);
    }

    public Terminal terminal() {
        return terminal;
    }

    /** Forgets what was written so far. */
    public void clear() {
        out.reset();
        err.reset();
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
