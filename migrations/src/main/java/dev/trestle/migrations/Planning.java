package dev.trestle.migrations;

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
            planned.add(plan(Assignment.of(settings, migration, direction, selection.entry(migration))));
        }
        return new MigrationPlan(
                settings.tableName(),
                direction == Direction.UP && outlook.table().isEmpty(),
                direction,
                planned);
    }

    private MigrationPlan.PlannedMigration plan(Assignment assignment) {
        int done = assignment.stepsDone();
        List<PlannedStep> planned = new ArrayList<>();
        for (Step step : steps(assignment).stream().skip(done).toList()) {
            planned.add(step.plan(outlook));
        }
        return new MigrationPlan.PlannedMigration(assignment.migration().name(), done, planned);
    }

    private List<Step> steps(Assignment assignment) {
        try {
            return settings.code().steps(assignment.work(), settings.timing().now());
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new InvalidMigrationException(
                    "the migration " + assignment.migration().name() + " cannot say what it does on its way "
                            + (assignment.direction() == Direction.UP ? "up" : "down") + ": " + e,
                    e);
        }
    }
}
