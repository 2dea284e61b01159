package dev.trestle.cli.migrate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trestle migrate repair}. */
@Command(
        name = "repair",
        description = {"Takes the code that applied migrations have now for what was applied. Runs none of them.", ""},
        footer = {"", "Exit status: 0; 7 if another process migrates; 5 if there is no table, or it has other keys."})
final class RepairCommand implements Callable<Integer> {
    private final MigratorRun run;

    @Mixin
    private final DeploymentOptions options = new DeploymentOptions();

    RepairCommand(MigratorRun run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        return run.run(options, migrator -> {
            List<String> repaired = migrator.repair();
            if (options.json()) {
                run.print(Map.of("table", migrator.tableName(), "repaired", repaired));
            } else {
                run.terminal()
                        .out()
                        .println(
                                repaired.isEmpty()
                                        ? "Nothing to do."
                                        : "Accepted: " + String.join(", ", repaired) + ".");
            }
            return 0;
        });
    }
}
