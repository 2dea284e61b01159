package dev.trestle.cli.migrate;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code trestle migrate redo}. */
@Command(
        name = "redo",
        description = {"Rolls back the last migrations and applies them again, while nobody else can come between.", ""
        },
        footer = {
            "",
            "Exit status: 0; 1 if one has no way back; 6 if one failed; 7 if another process migrates; 8 if the time was over; 5 without table."
        })
final class RedoCommand implements Callable<Integer> {
    private final MigratorRun run;

    @Mixin
    private final DeploymentOptions options = new DeploymentOptions();

    @Mixin
    private final RunOptions how = new RunOptions();

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "1",
            description = "So many migrations; ${DEFAULT-VALUE} unless given.")
    private int steps;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    RedoCommand(MigratorRun run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        if (steps < 1) {
            throw new ParameterException(spec.commandLine(), "--steps: " + steps + " is not at least 1");
        }
        return run.run(
                options,
                migrator -> RunOptions.tell(
                        run, options, migrator, how.apply(migrator).redo(steps)));
    }
}
