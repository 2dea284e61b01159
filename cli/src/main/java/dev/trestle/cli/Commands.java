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
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands below {@code trestle}, of which a process makes only those it needs: all of them take a tenth of a second. */
final class Commands {

    static final List<String> NAMES = List.of(
            "demo", "load", "design", "local", "backup", "copy", "export", "import", "drift", "iam", "infra",
            "migrate");

    private final Terminal terminal;
    private final Supplier<EmbeddedDynamoDb> engine;

    Commands(Terminal terminal, Supplier<EmbeddedDynamoDb> engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    /** Adds the command that the arguments name; all, for help and suggestions, if they name none. */
    void addTo(CommandLine trestle, String... arguments) {
        List<String> named = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("-"))
                .limit(1)
                .filter(NAMES::contains)
                .toList();
        for (String name : named.isEmpty() ? NAMES : named) {
            trestle.addSubcommand(name, command(name));
        }
    }

    private Object command(String name) {
        return switch (name) {
            case "demo" -> new DemoCommand(terminal);
            case "load" -> new LoadCommand(terminal, engine);
            case "design" -> new DesignCommand(terminal);
            case "local" -> new LocalCommand(terminal);
            case "backup" -> new BackupCommand(terminal);
            case "copy" -> new CopyCommand(terminal, new Interruption());
            case "export" -> new ExportCommand(terminal, new Interruption());
            case "import" -> new ImportCommand(terminal, new Interruption());
            case "drift" -> new DriftCommand(terminal, Commands::connections);
            case "iam" -> new IamCommand(terminal, Commands::connections);
            case "infra" -> InfraCommand.with(terminal, Commands::connections);
            case "migrate" -> MigrateCommand.of(terminal, Environment.ofProcess());
            default -> throw new IllegalArgumentException("There is no command " + name);
        };
    }

    private static Connections connections() {
        return Connections.builder().build();
    }
}
