package dev.trestle.migrations;

import dev.trestle.migrations.history.HistoryEntry;
import dev.trestle.migrations.history.HistoryState;
import dev.trestle.migrations.lease.Lease;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets the history right without running anything, while a lease is held. */
final class Housekeeping {

    private final MigratorSettings settings;
    private final Lease lease;

    Housekeeping(MigratorSettings settings, Lease lease) {
        this.settings = settings;
        this.lease = lease;
    }

    /** Takes the code that applied migrations have now for what was applied. */
    List<String> repair(Selection selection) {
        List<String> repaired = new ArrayList<>();
        for (Migration migration : selection.changed()) {
            HistoryEntry entry = selection.entry(migration).orElseThrow();
            HistoryEntry.Run run = entry.run().orElseThrow();
            settings.history()
                    .record(
                            lease,
                            new HistoryEntry(
                                    entry.name(),
                                    entry.state(),
                                    Optional.of(new HistoryEntry.Run(
                                            settings.order(migration),
                                            run.by(),
                                            run.startedAt(),
                                            run.finishedAt(),
                                            run.error(),
                                            settings.code().version(migration, Direction.UP),
                                            run.stepsDone(),
                                            run.baseline()))));
            repaired.add(migration.name());
        }
        return repaired;
    }

    /** Takes migrations for done that were never begun. */
    List<String> baseline(List<Migration> migrations, Selection selection) {
        List<String> taken = new ArrayList<>();
        for (Migration migration : migrations) {
            if (selection.entry(migration).isEmpty()) {
                Instant now = settings.timing().now();
                settings.history()
                        .record(
                                lease,
                                new HistoryEntry(
                                        migration.name(),
                                        HistoryState.DONE,
                                        Optional.of(new HistoryEntry.Run(
                                                settings.order(migration),
                                                lease.owner(),
                                                now,
                                                Optional.of(now),
                                                Optional.empty(),
                                                settings.code().version(migration, Direction.UP),
                                                0,
                                                true))));
                taken.add(migration.name());
            }
        }
        return taken;
    }
}
