package dev.trestle.cli.migrate;

import dev.trestle.cli.terminal.Terminal;
import dev.trestle.connect.configuration.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code trestle migrate}: looks at the migrations of a table and runs them. */
@Command(
        name = "migrate",
        description = {
            "Looks at the migrations of a deployment's table, and runs them on purpose: the way to migrate what connecting only"
                    + " validates, and to roll back. The design and the list of migrations are those of the compiled project,"
                    + " the deployments those of trestle.yaml.",
            ""
        },
        footer = {
            "",
            "Exit status of all of them: " + Statuses.TEXT,
            "",
            "Examples:",
            "  trestle migrate status --deployment prod",
            "  trestle migrate plan --count --output json",
            "  trestle migrate up --to 002-fill-index-by-email",
            "  trestle migrate down --steps 1"
        })
public final class MigrateCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    private MigrateCommand() {}

    /**
     * The command with all of its own.
     *
     * @param terminal where they say what they find and do
     * @param environment where deployments are looked for
     */
    public static CommandLine of(Terminal terminal, Environment environment) {
        MigratorRun run = new MigratorRun(terminal, environment);
        return new CommandLine(new MigrateCommand())
                .addSubcommand(new StatusCommand(run))
                .addSubcommand(new PlanCommand(run))
                .addSubcommand(new UpCommand(run))
                .addSubcommand(new DownCommand(run))
                .addSubcommand(new RedoCommand(run))
                .addSubcommand(new ValidateCommand(run))
                .addSubcommand(new RepairCommand(run))
                .addSubcommand(new BaselineCommand(run))
                .addSubcommand(new UnlockCommand(run))
                .addSubcommand(new CreateCommand(terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do, such as status");
    }
}
