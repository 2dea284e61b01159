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
final class Selection {

    private static final Set<HistoryState> APPLIED = EnumSet.of(HistoryState.DONE);
    private static final Set<HistoryState> DECIDED =
            EnumSet.of(HistoryState.DONE, HistoryState.ROLLING_BACK, HistoryState.ROLLED_BACK);
    private static final Set<HistoryState> BEGUN = EnumSet.complementOf(EnumSet.of(HistoryState.ROLLED_BACK));

    private final Migrations migrations;
    private final HistorySnapshot history;

    private final MigrationCode code;

    Selection(Migrations migrations, HistorySnapshot history, MigrationCode code) {
        this.migrations = migrations;
        this.history = history;
        this.code = code;
    }

    /** What the table remembers of a migration. */
    Optional<HistoryEntry> entry(Migration migration) {
        return history.entry(migration.name());
    }

    /** Those that are applied, and certainly not with the code that they have now. */
    List<Migration> changed() {
        return migrations.inOrder().stream().filter(this::isChanged).toList();
    }

    private boolean isChanged(Migration migration) {
        return entry(migration)
                .filter(entry -> entry.state() == HistoryState.DONE)
                .flatMap(HistoryEntry::run)
                .filter(run -> code.differs(migration, Direction.UP, run.code()))
                .isPresent();
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
            all.add(0, new MigrationStatus(migration.name(), state, isChanged(migration), entry));
        }
        for (HistoryEntry entry : history.entries().values()) {
            if (migrations.named(entry.name()).isEmpty()) {
                all.add(new MigrationStatus(entry.name(), MigrationState.MISSING, false, Optional.of(entry)));
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
            case IN_PROGRESS -> held ? MigrationState.RUNNING : MigrationState.IN_PROGRESS;
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

    /** What is not applied, as far as that goes. */
    List<Migration> toApply(Extent extent) {
        List<Migration> notApplied = migrations.inOrder().stream()
                .filter(migration -> !isIn(migration, APPLIED))
                .toList();
        if (extent instanceof Extent.To to) {
            List<Migration> upToLast = migrations.inOrder().subList(0, position(to.migration()) + 1);
            return notApplied.stream().filter(upToLast::contains).toList();
        }
        return extent instanceof Extent.Steps steps
                ? notApplied.stream().limit(steps.number()).toList()
                : notApplied;
    }

    /** What is applied, at least in part, newest first, as far as that goes. */
    List<Migration> toRollBack(Extent extent) {
        List<Migration> newestFirst = new ArrayList<>(migrations.inOrder());
        Collections.reverse(newestFirst);
        List<Migration> begun =
                newestFirst.stream().filter(migration -> isIn(migration, BEGUN)).toList();
        if (extent instanceof Extent.To to) {
            List<Migration> later = migrations
                    .inOrder()
                    .subList(position(to.migration()) + 1, migrations.inOrder().size());
            return begun.stream().filter(later::contains).toList();
        }
        return extent instanceof Extent.Steps steps
                ? begun.stream().limit(steps.number()).toList()
                : begun;
    }

    private int position(String name) {
        List<String> names = migrations.inOrder().stream().map(Migration::name).toList();
        if (!names.contains(name)) {
            throw new UnknownMigrationException(name, names.toString());
        }
        return names.indexOf(name);
    }

    private boolean isIn(Migration migration, Set<HistoryState> states) {
        return history.entry(migration.name())
                .filter(entry -> states.contains(entry.state()))
                .isPresent();
    }
}
