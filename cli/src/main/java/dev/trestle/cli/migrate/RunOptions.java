package dev.trestle.cli.migrate;

import dev.trestle.migrations.MigrationReport;
import dev.trestle.migrations.Migrator;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of what runs migrations, and how it tells what it did. */
final class RunOptions {
    @Option(
            names = "--within",
            paramLabel = "SECONDS",
            description = "Stops where it can go on after so many seconds; takes the time that it needs unless given.")
    private @Nullable Integer within;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "Waits so long for another process that migrates; 120 unless given.")
    private @Nullable Integer wait;

    Migrator apply(Migrator migrator) {
        Migrator bounded = within == null ? migrator : migrator.within(Duration.ofSeconds(within));
        return wait == null ? bounded : bounded.waitingForOthersAtMost(Duration.ofSeconds(wait));
    }

    /** Tells what was done. */
    static int tell(MigratorRun run, DeploymentOptions options, Migrator migrator, MigrationReport report) {
        if (options.json()) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("table", migrator.tableName());
            result.put("tableCreated", report.tableCreated());
            result.put("applied", report.applied());
            result.put("rolledBack", report.rolledBack());
            run.print(result);
            return 0;
        }
        if (report.tableCreated()) {
            run.terminal().out().println("Made the table " + migrator.tableName() + ".");
        }
        if (!report.rolledBack().isEmpty()) {
            run.terminal().out().println("Rolled back: " + String.join(", ", report.rolledBack()) + ".");
        }
        if (!report.applied().isEmpty()) {
            run.terminal().out().println("Applied: " + String.join(", ", report.applied()) + ".");
        }
        if (report.equals(MigrationReport.NOTHING)) {
            run.terminal().out().println("Nothing to do.");
        }
        return 0;
    }
}
