package dev.trestle.migrations.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a table remembers of a migration.
 *
 * @param name the migration's name
 * @param state how far it got
 * @param run when and by whom; empty for a migration that the Node.js template ran
 */
public record HistoryEntry(String name, HistoryState state, Optional<Run> run) {

    /**
     * The last time that a migration was run, up or down.
     *
     * @param order the migration's place in the list of migrations at that time, from 1
     * @param by who ran it: process, host and a part that no two processes share
     * @param startedAt when it began
     * @param finishedAt when it ended, well or not; empty while it runs, and for ever if its process died
     * @param error what it failed with
     * @param code what was run
     * @param stepsDone how many of its steps are done
     * @param baseline whether it was only taken for done, by {@link dev.trestle.migrations.Migrator#baseline}
     */
    public record Run(
            int order,
            String by,
            Instant startedAt,
            Optional<Instant> finishedAt,
            Optional<String> error,
            CodeVersion code,
            int stepsDone,
            boolean baseline) {

        /** How long it took, once it has ended. */
        public Optional<Duration> took() {
            return finishedAt.map(end -> Duration.between(startedAt, end));
        }
    }
}
