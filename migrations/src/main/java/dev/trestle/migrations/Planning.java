package dev.trestle.migrations;

import dev.trestle.migrations.history.HistoryEntry;
import dev.trestle.migrations.history.HistoryState;
import dev.trestle.migrations.step.Outlook;
import dev.trestle.migrations.step.PlannedStep;
import dev.trestle.migrations.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Finds out what migrations would do, by reading alone. */
final class Planning {

    private final MigratorSettings settings;
    private final Outlook outlook;

    Planning(MigratorSettings settings, boolean counting) {
        this.settings = settings;
        this.outlook = new Outlook(
                settings.client(), settings.design(), settings.tableName(), table(), counting, settings.timing());
    }

    private Optional<TableDescription> table() {
        try {
            return Optional.of(settings.client()
                    .describeTable(describe -> describe.tableName(settings.tableName()))
                    .table());
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    MigrationPlan plan(Direction direction, List<Migration> chosen, Selection selection) {
        List<MigrationPlan.PlannedMigration> planned = new ArrayList<>();
        for (Migration migration : chosen) {
            planned.add(plan(migration, direction, selection.entry(migration)));
        }
        return new MigrationPlan(
                settings.tableName(),
                direction == Direction.UP && outlook.table().isEmpty(),
                direction,
                planned);
    }

    private MigrationPlan.PlannedMigration plan(
            Migration migration, Direction direction, Optional<HistoryEntry> entry) {
        MigrationWork work = direction == Direction.UP
                ? migration.up()
                : migration
                        .downWork()
                        .orElseThrow(() -> new IrreversibleMigrationException(settings.tableName(), migration.name()));
        int done = entry.filter(begun -> goesOn(begun.state(), direction))
                .flatMap(HistoryEntry::run)
                .filter(run -> !settings.code().differs(migration, direction, run.code()))
                .map(HistoryEntry.Run::stepsDone)
                .orElse(0);
        List<PlannedStep> planned = new ArrayList<>();
        for (Step step : steps(migration, direction, work).stream().skip(done).toList()) {
            planned.add(step.plan(outlook));
        }
        return new MigrationPlan.PlannedMigration(migration.name(), done, planned);
    }

    private static boolean goesOn(HistoryState state, Direction direction) {
        return switch (state) {
            case RUNNING, FAILED, IN_PROGRESS -> direction == Direction.UP;
            case ROLLING_BACK -> direction == Direction.DOWN;
            case DONE, ROLLED_BACK -> false;
        };
    }

    private List<Step> steps(Migration migration, Direction direction, MigrationWork work) {
        try {
            return settings.code().steps(work, settings.timing().now());
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new InvalidMigrationException(
                    "the migration " + migration.name() + " cannot say what it does on its way "
                            + (direction == Direction.UP ? "up" : "down") + ": " + e,
                    e);
        }
    }
}
