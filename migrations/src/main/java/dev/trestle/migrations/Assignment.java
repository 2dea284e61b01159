package dev.trestle.migrations;

import dev.trestle.migrations.history.HistoryEntry;
import java.util.Optional;

/**
 * One migration to be carried out in one direction.
 *
 * @param work what is to be done
 * @param unfinished the run of the same code in the same direction that did not come to its end, to go on with; empty to
 *     begin anew
 */
record Assignment(Migration migration, Direction direction, MigrationWork work, Optional<HistoryEntry.Run> unfinished) {

    /**
     * Finds out what there is to do, and from where.
     *
     * @param before what the table remembers of the migration
     * @throws IrreversibleMigrationException if it has no way back
     */
    static Assignment of(
            MigratorSettings settings, Migration migration, Direction direction, Optional<HistoryEntry> before) {
        return new Assignment(
                migration,
                direction,
                migration
                        .work(direction)
                        .orElseThrow(() -> new IrreversibleMigrationException(settings.tableName(), migration.name())),
                before.filter(entry -> isUnfinished(entry, direction))
                        .flatMap(HistoryEntry::run)
                        // Steps are counted by their place, so another list of them is begun anew.
                        .filter(run -> !settings.code().differs(migration, direction, run.code())));
    }

    private static boolean isUnfinished(HistoryEntry entry, Direction direction) {
        return switch (entry.state()) {
            case RUNNING, FAILED, IN_PROGRESS -> direction == Direction.UP;
            case ROLLING_BACK -> direction == Direction.DOWN;
            case DONE, ROLLED_BACK -> false;
        };
    }

    /** How many of its steps are done. */
    int stepsDone() {
        return unfinished.map(HistoryEntry.Run::stepsDone).orElse(0);
    }
}
