package dev.trestle.cli;

import dev.trestle.cli.terminal.Terminal;
import dev.trestle.embedded.EmbeddedDynamoDb;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The {@code trestle} command. */
public final class Main {
    private final Terminal terminal;
    private final Supplier<EmbeddedDynamoDb> engine;

    Main(Terminal terminal, Supplier<EmbeddedDynamoDb> engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    /**
     * Runs a command and ends the process with its exit status.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /**
     * Runs a command in this process, on its streams, for programs that are not this command themselves, such as a build.
     *
     * @param arguments the command and its arguments
     * @return the exit status; 0 if it did what it was asked to
     */
    public static int execute(String... arguments) {
        return new Main(Terminal.ofProcess(), EmbeddedDynamoDb::inMemory).run(arguments);
    }

    int run(String... arguments) {
        int status;
        try {
            status = commands(arguments);
        } catch (OutOfMemoryError e) {
            terminal.remark("trestle: there is not enough memory; allow more, as with JAVA_TOOL_OPTIONS=-Xmx4g");
            return CommandLine.ExitCode.SOFTWARE;
        }
        // Whoever reads from a pipe may have seen enough, as head has; anywhere else a part of the result is lost.
        if (terminal.out().checkError() && !terminal.piped()) {
            terminal.remark("trestle: the output could not be written to its end; is there space left?");
            return CommandLine.ExitCode.SOFTWARE;
        }
        return status;
    }

    private int commands(String... arguments) {
        TrestleCommand trestle = new TrestleCommand();
        Failures failures = new Failures(terminal, trestle);
        CommandLine line = new CommandLine(trestle);
        new Commands(terminal, engine).addTo(line, arguments);
        return line.setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(80, terminal.width()))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
