package dev.trestle.migrations;

import dev.trestle.migrations.history.HistoryEntry;
import dev.trestle.migrations.history.HistorySnapshot;
import dev.trestle.migrations.history.HistoryState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to run on a table, by its history. */
final class MigrationPlan {

    private static final Set<HistoryState> APPLIED = EnumSet.of(HistoryState.DONE);
    private static final Set<HistoryState> DECIDED =
            EnumSet.of(HistoryState.DONE, HistoryState.ROLLING_BACK, HistoryState.ROLLED_BACK);
    private static final Set<HistoryState> BEGUN = EnumSet.complementOf(EnumSet.of(HistoryState.ROLLED_BACK));

    private final Migrations migrations;
    private final HistorySnapshot history;

    MigrationPlan(Migrations migrations, HistorySnapshot history) {
        this.migrations = migrations;
        this.history = history;
    }

    /** How each migration stands, in the order of the list, then those that the list does not have. */
    List<MigrationStatus> status(Instant now) {
        boolean held = history.lock().filter(lock -> lock.isHeldAt(now)).isPresent();
        List<MigrationStatus> all = new ArrayList<>();
        boolean laterOneIsDone = false;
        List<Migration> newestFirst = new ArrayList<>(migrations.inOrder());
        Collections.reverse(newestFirst);
        for (Migration migration : newestFirst) {
            Optional<HistoryEntry> entry = history.entry(migration.name());
            MigrationState state = state(entry.map(HistoryEntry::state), held, laterOneIsDone);
            laterOneIsDone |= state == MigrationState.DONE;
            all.add(0, new MigrationStatus(migration.name(), state, entry));
        }
        for (HistoryEntry entry : history.entries().values()) {
            if (migrations.named(entry.name()).isEmpty()) {
                all.add(new MigrationStatus(entry.name(), MigrationState.MISSING, Optional.of(entry)));
            }
        }
        return List.copyOf(all);
    }

    private static MigrationState state(Optional<HistoryState> state, boolean held, boolean laterOneIsDone) {
        if (state.isEmpty()) {
            return laterOneIsDone ? MigrationState.OUT_OF_ORDER : MigrationState.PENDING;
        }
        return switch (state.get()) {
            case RUNNING -> held ? MigrationState.RUNNING : MigrationState.INTERRUPTED;
            case DONE -> MigrationState.DONE;
            case FAILED -> MigrationState.FAILED;
            case ROLLING_BACK -> MigrationState.ROLLING_BACK;
            case ROLLED_BACK -> MigrationState.ROLLED_BACK;
        };
    }

    /** What nobody decided against: not what was rolled back. */
    List<Migration> outstanding() {
        return migrations.inOrder().stream()
                .filter(migration -> !isIn(migration, DECIDED))
                .toList();
    }

    /** Everything that is not applied. */
    List<Migration> notApplied() {
        return migrations.inOrder().stream()
                .filter(migration -> !isIn(migration, APPLIED))
                .toList();
    }

    /** Everything that is not applied up to that one. */
    List<Migration> notAppliedUpTo(String last) {
        List<Migration> upToLast = new ArrayList<>();
        for (Migration migration : migrations.inOrder()) {
            upToLast.add(migration);
            if (migration.name().equals(last)) {
                break;
            }
        }
        upToLast.retainAll(notApplied());
        return upToLast;
    }

    /** The last ones that are applied, at least in part, newest first. */
    List<Migration> lastApplied(int count) {
        List<Migration> newestFirst = new ArrayList<>(migrations.inOrder());
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(migration -> isIn(migration, BEGUN))
                .limit(count)
                .toList();
    }

    private boolean isIn(Migration migration, Set<HistoryState> states) {
        return history.entry(migration.name())
                .filter(entry -> states.contains(entry.state()))
                .isPresent();
    }
}
