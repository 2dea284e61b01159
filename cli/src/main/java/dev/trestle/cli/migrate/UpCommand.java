package dev.trestle.cli.migrate;

import dev.trestle.migrations.Extent;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trestle migrate up}. */
@Command(
        name = "up",
        description = {
            "Makes the table if there is none, and applies what is not applied, also what was rolled back.",
            ""
        },
        footer = {
            "",
            "Exit status: 0; 6 if a migration failed; 7 if another process migrates; 8 if the time was over; 5 if the table has other keys."
        })
final class UpCommand implements Callable<Integer> {
    private final MigratorRun run;

    @Mixin
    private final DeploymentOptions options = new DeploymentOptions();

    @Mixin
    private final ExtentOptions extent = new ExtentOptions();

    @Mixin
    private final RunOptions how = new RunOptions();

    UpCommand(MigratorRun run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        Extent wanted = extent.orAll();
        return run.run(
                options,
                migrator -> RunOptions.tell(
                        run, options, migrator, how.apply(migrator).up(wanted)));
    }
}
