package dev.trestle.cli.migrate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trestle migrate baseline}. */
@Command(
        name = "baseline",
        description = {
            "Takes migrations for done that were never begun, for a table that has what they do. Runs none of them.",
            ""
        },
        footer = {
            "",
            "Exit status: 0; 1 if there is no such migration; 7 if another process migrates; 5 if there is no table, or it has other keys."
        })
final class BaselineCommand implements Callable<Integer> {
    private final MigratorRun run;

    @Mixin
    private final DeploymentOptions options = new DeploymentOptions();

    @Option(
            names = "--to",
            paramLabel = "NAME",
            required = true,
            description = "The last migration that is taken for done, with all before it.")
    private String to = "";

    BaselineCommand(MigratorRun run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        return run.run(options, migrator -> {
            List<String> taken = migrator.baseline(to);
            if (options.json()) {
                run.print(Map.of("table", migrator.tableName(), "baseline", taken));
            } else {
                run.terminal()
                        .out()
                        .println(
                                taken.isEmpty()
                                        ? "Nothing to do."
                                        : "Taken for done: " + String.join(", ", taken) + ".");
            }
            return 0;
        });
    }
}
