package dev.trestle.cli.migrate;

import dev.trestle.cli.terminal.ResultTable;
import dev.trestle.cli.terminal.ResultTable.Header;
import dev.trestle.migrations.MigrationState;
import dev.trestle.migrations.MigrationStatus;
import dev.trestle.migrations.Migrator;
import dev.trestle.migrations.history.HistoryEntry;
import dev.trestle.migrations.lease.LeaseRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trestle migrate status}. */
@Command(
        name = "status",
        description = {"Shows how each migration stands: when it ran, how long, by whom. Changes nothing.", ""},
        footer = {
            "",
            "Exit status: 0; 3 with --check if one is not applied or was changed; 5 if the table has other keys."
        })
final class StatusCommand implements Callable<Integer> {
    private static final double MILLISECONDS = 1000;

    private final MigratorRun run;

    @Mixin
    private final DeploymentOptions options = new DeploymentOptions();

    @Option(names = "--check", description = "Ends with status 3 if a migration is not applied or was changed.")
    private boolean check;

    StatusCommand(MigratorRun run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        return run.run(options, this::show);
    }

    private int show(Migrator migrator) {
        List<MigrationStatus> all = migrator.status();
        Optional<LeaseRecord> lease = migrator.lease().filter(migrator::isHeld);
        if (options.json()) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("table", migrator.tableName());
            result.put("migrations", all.stream().map(StatusCommand::json).toList());
            lease.ifPresent(held -> result.put("lease", json(held)));
            run.print(result);
        } else {
            text(migrator, all, lease);
        }
        boolean settled = all.stream()
                .allMatch(status -> !status.changed()
                        && (status.state() == MigrationState.DONE
                                || status.state() == MigrationState.ROLLED_BACK
                                || status.state() == MigrationState.MISSING));
        return check && !settled ? Statuses.OUTSTANDING : 0;
    }

    private void text(Migrator migrator, List<MigrationStatus> all, Optional<LeaseRecord> lease) {
        if (all.isEmpty()) {
            run.terminal().out().println("The table " + migrator.tableName() + " has no migrations.");
        } else {
            List<Header> headers = List.of(
                    Header.text("migration"),
                    Header.text("state"),
                    Header.text("when"),
                    Header.text("took"),
                    Header.text("by"));
            run.terminal()
                    .out()
                    .println(new ResultTable(
                                    headers,
                                    all.stream().map(StatusCommand::row).toList())
                            .draw(run.terminal()));
        }
        all.stream()
                .flatMap(status -> error(status).map(error -> status.name() + ": " + error).stream())
                .forEach(line -> run.terminal().out().println(line));
        lease.ifPresent(held -> run.terminal()
                .out()
                .println("Migrating now: " + held.owner() + ", until "
                        + held.expires().map(Instant::toString).orElse("")
                        + " unless it goes on"));
    }

    private static List<String> row(MigrationStatus status) {
        Optional<HistoryEntry.Run> last = status.history().flatMap(HistoryEntry::run);
        return List.of(
                status.name(),
                words(status.state())
                        + (status.changed() ? ", changed since" : "")
                        + (last.filter(HistoryEntry.Run::baseline).isPresent() ? ", by a baseline" : ""),
                last.map(ran -> ran.startedAt().toString()).orElse(""),
                last.flatMap(HistoryEntry.Run::took)
                        .map(took -> String.format(Locale.ROOT, "%.1f s", took.toMillis() / MILLISECONDS))
                        .orElse(""),
                last.map(HistoryEntry.Run::by).orElse(""));
    }

    private static Map<String, Object> json(MigrationStatus status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", status.name());
        json.put("state", status.state().name());
        json.put("changed", status.changed());
        status.history().flatMap(HistoryEntry::run).ifPresent(last -> {
            json.put("order", last.order());
            json.put("by", last.by());
            json.put("startedAt", last.startedAt().toString());
            last.finishedAt().ifPresent(end -> json.put("finishedAt", end.toString()));
            last.took().map(Duration::toMillis).ifPresent(took -> json.put("durationMillis", took));
            last.error().ifPresent(error -> json.put("error", error));
            last.code().version().ifPresent(version -> json.put("version", version));
            last.code().fingerprint().ifPresent(fingerprint -> json.put("fingerprint", fingerprint));
            json.put("stepsDone", last.stepsDone());
            json.put("baseline", last.baseline());
        });
        return json;
    }

    /** A lease as the commands tell it. */
    static Map<String, Object> json(LeaseRecord lease) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("owner", lease.owner());
        json.put("token", lease.token());
        lease.expires().ifPresent(end -> json.put("expires", end.toString()));
        return json;
    }

    private static Optional<String> error(MigrationStatus status) {
        return status.history().flatMap(HistoryEntry::run).flatMap(HistoryEntry.Run::error);
    }

    private static String words(MigrationState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
