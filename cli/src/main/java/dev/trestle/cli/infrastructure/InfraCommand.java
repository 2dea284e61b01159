package dev.trestle.cli.infrastructure;

import dev.trestle.cli.terminal.Terminal;
import dev.trestle.connect.Connections;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code trestle infra}: infrastructure code of a design. */
@Command(
        name = "infra",
        description = {
            "Writes the table of a design as infrastructure code, and compares infrastructure code with the design.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND")
public final class InfraCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    private InfraCommand() {}

    /**
     * The command with its subcommands.
     *
     * @param terminal where results go
     * @param connections makes the connections that know the deployments
     */
    public static CommandLine with(Terminal terminal, Supplier<Connections> connections) {
        return new CommandLine(new InfraCommand())
                .addSubcommand(new TerraformCommand(terminal, connections))
                .addSubcommand(new CloudFormationCommand(terminal, connections))
                .addSubcommand(new CdkCommand(terminal, connections))
                .addSubcommand(new CheckCommand(terminal, connections));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
