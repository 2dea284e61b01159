package dev.trestle.migrations;

import dev.trestle.migrations.step.PlannedStep;
import java.util.List;

/**
 * What migrating would do. Made without changing anything, from the table as it is now: what a migration does to the ones
 * after it is not foreseen.
 *
 * @param tableName the table
 * @param createsTable whether the table would be made
 * @param direction which way
 * @param migrations the migrations that would run, in their order
 */
public record MigrationPlan(
        String tableName, boolean createsTable, Direction direction, List<PlannedMigration> migrations) {

    /** Copies the list. */
    public MigrationPlan {
        migrations = List.copyOf(migrations);
    }

    /**
     * A migration that would run.
     *
     * @param name its name
     * @param stepsDone how many of its steps are done already
     * @param steps the steps that are left
     */
    public record PlannedMigration(String name, int stepsDone, List<PlannedStep> steps) {

        /** Copies the list. */
        public PlannedMigration {
            steps = List.copyOf(steps);
        }
    }

    /** The read capacity units of all steps, at most, as far as that can be told. */
    public double readUnits() {
        return migrations.stream()
                .flatMap(migration -> migration.steps().stream())
                .mapToDouble(PlannedStep::readUnits)
                .sum();
    }

    /** The write capacity units of all steps, at most, as far as that can be told. */
    public double writeUnits() {
        return migrations.stream()
                .flatMap(migration -> migration.steps().stream())
                .mapToDouble(PlannedStep::writeUnits)
                .sum();
    }

    /** What these units cost. */
    public double cost(UnitPrices prices) {
        return prices.of(readUnits(), writeUnits());
    }
}
