package dev.trestle.cli;

import dev.trestle.cli.copy.CopyCommand;
import dev.trestle.cli.demo.DemoCommand;
import dev.trestle.cli.design.DesignCommand;
import dev.trestle.cli.files.ExportCommand;
import dev.trestle.cli.files.ImportCommand;
import dev.trestle.cli.infrastructure.DriftCommand;
import dev.trestle.cli.infrastructure.IamCommand;
import dev.trestle.cli.infrastructure.InfraCommand;
import dev.trestle.cli.local.BackupCommand;
import dev.trestle.cli.local.LocalCommand;
import dev.trestle.cli.migrate.MigrateCommand;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.cli.transfer.Interruption;
import dev.trestle.cli.workbench.LoadCommand;
import dev.trestle.connect.Connections;
import dev.trestle.connect.configuration.Environment;
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
        Interruption interruption = new Interruption();
        Failures failures = new Failures(terminal, trestle);
        return new CommandLine(trestle)
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new LoadCommand(terminal, engine))
                .addSubcommand(new DesignCommand(terminal))
                .addSubcommand(new LocalCommand(terminal))
                .addSubcommand(new BackupCommand(terminal))
                .addSubcommand(new CopyCommand(terminal, interruption))
                .addSubcommand(new ExportCommand(terminal, interruption))
                .addSubcommand(new ImportCommand(terminal, interruption))
                .addSubcommand(new DriftCommand(terminal, Main::connections))
                .addSubcommand(new IamCommand(terminal, Main::connections))
                .addSubcommand(InfraCommand.with(terminal, Main::connections))
                .addSubcommand(MigrateCommand.of(terminal, Environment.ofProcess()))
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(80, terminal.width()))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .execute(arguments);
    }

    private static Connections connections() {
        return Connections.builder().build();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
