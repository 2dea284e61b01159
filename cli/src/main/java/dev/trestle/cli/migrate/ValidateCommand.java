package dev.trestle.cli.migrate;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trestle migrate validate}. */
@Command(
        name = "validate",
        description = {
            "Finds out whether the table is there, all migrations are applied, and none was changed since. Changes nothing.",
            ""
        },
        footer = {
            "",
            "Exit status: 0; 3 if a migration is not applied, other than by a rollback; 4 if one was changed; 5 if there is no table, or it has other keys."
        })
final class ValidateCommand implements Callable<Integer> {
    private final MigratorRun run;

    @Mixin
    private final DeploymentOptions options = new DeploymentOptions();

    ValidateCommand(MigratorRun run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        return run.run(options, migrator -> {
            migrator.validate();
            if (options.json()) {
                run.print(Map.of("table", migrator.tableName(), "valid", true));
            } else {
                run.terminal().out().println("The table " + migrator.tableName() + " is up to date.");
            }
            return 0;
        });
    }
}
