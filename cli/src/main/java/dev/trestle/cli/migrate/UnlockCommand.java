package dev.trestle.cli.migrate;

import dev.trestle.migrations.lease.LeaseRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trestle migrate unlock}. */
@Command(
        name = "unlock",
        description = {
            "Frees the lease of a process that died while it migrated; leases end by themselves after half a minute. Shows whose it is.",
            ""
        },
        footer = {
            "",
            "Exit status: 0; 7 if its time is not over, so that its process may be alive, and --force is not given; 5 without table."
        })
final class UnlockCommand implements Callable<Integer> {
    private final MigratorRun run;

    @Mixin
    private final DeploymentOptions options = new DeploymentOptions();

    @Option(
            names = "--force",
            description = "Frees a lease that may be alive; its process stops before its next write.")
    private boolean force;

    UnlockCommand(MigratorRun run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        return run.run(options, migrator -> {
            Optional<LeaseRecord> freed = migrator.unlock(force);
            if (options.json()) {
                Map<String, Object> result = new LinkedHashMap<>();
                result.put("table", migrator.tableName());
                freed.ifPresent(lease -> result.put("freed", StatusCommand.json(lease)));
                run.print(result);
            } else {
                run.terminal()
                        .out()
                        .println(freed.map(lease -> "Freed the lease of " + lease.owner() + ".")
                                .orElse("Nobody holds the lease."));
            }
            return 0;
        });
    }
}
