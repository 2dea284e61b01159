package dev.trestle.cli.migrate;

import dev.trestle.migrations.Extent;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trestle migrate down}. */
@Command(
        name = "down",
        description = {"Rolls back the last migrations, newest first. They stay so until \"trestle migrate up\".", ""},
        footer = {
            "",
            "Exit status: 0; 1 if one has no way back; 6 if a rollback failed; 7 if another process migrates; 8 if the time was over; 5 without table."
        })
final class DownCommand implements Callable<Integer> {
    private final MigratorRun run;

    @Mixin
    private final DeploymentOptions options = new DeploymentOptions();

    @Mixin
    private final ExtentOptions extent = new ExtentOptions();

    @Mixin
    private final RunOptions how = new RunOptions();

    DownCommand(MigratorRun run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        Extent wanted = extent.required();
        return run.run(
                options,
                migrator -> RunOptions.tell(
                        run, options, migrator, how.apply(migrator).down(wanted)));
    }
}
