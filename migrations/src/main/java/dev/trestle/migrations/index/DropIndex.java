package dev.trestle.migrations.index;

import dev.trestle.migrations.step.Outlook;
import dev.trestle.migrations.step.PlannedStep;
import dev.trestle.migrations.step.Step;
import dev.trestle.migrations.step.StepRun;

/**
 * Drops a global secondary index.
 *
 * @param name the index
 */
public record DropIndex(String name) implements Step {

    @Override
    public String description() {
        return "drop the index " + name;
    }

    @Override
    public PlannedStep plan(Outlook outlook) {
        boolean present = outlook.table()
                .filter(table -> table.globalSecondaryIndexes().stream()
                        .anyMatch(found -> found.indexName().equals(name)))
                .isPresent();
        return present
                ? PlannedStep.change(this, 0, 0, "free of charge; queries on it fail from then on")
                : PlannedStep.nothing(this, "the table has no index of this name now");
    }

    @Override
    public void run(StepRun run) {
        run.lease().extend();
        IndexChanges.of(run).drop(name);
    }
}
