package dev.trestle.migrations.index;

import dev.trestle.migrations.step.Outlook;
import dev.trestle.migrations.step.PlannedStep;
import dev.trestle.migrations.step.Step;
import dev.trestle.migrations.step.StepRun;
import java.util.stream.Collectors;

/**
 * Adds a global secondary index.
 *
 * @param index the index
 */
public record AddIndex(GlobalIndex index) implements Step {

    @Override
    public String description() {
        return "add the index " + index.name();
    }

    @Override
    public String identity() {
        return description() + " "
                + index.keySchema().stream()
                        .map(element -> element.attributeName() + " " + element.keyTypeAsString())
                        .collect(Collectors.joining(", "))
                + "; "
                + index.attributes().stream()
                        .map(attribute -> attribute.attributeName() + " " + attribute.attributeTypeAsString())
                        .collect(Collectors.joining(", "))
                + "; " + index.projection().projectionTypeAsString() + " "
                + String.join(", ", index.projection().nonKeyAttributes());
    }

    @Override
    public PlannedStep plan(Outlook outlook) {
        boolean present = outlook.table()
                .filter(table -> table.globalSecondaryIndexes().stream()
                        .anyMatch(found -> found.indexName().equals(index.name())))
                .isPresent();
        return present
                ? PlannedStep.nothing(this, "the table has an index of this name")
                : PlannedStep.change(
                        this,
                        0,
                        outlook.unitsToWriteAll(),
                        "DynamoDB fills it from the " + outlook.items()
                                + " items of the table, of which those without its key cost nothing");
    }

    @Override
    public void run(StepRun run) {
        run.lease().extend();
        IndexChanges.of(run).add(index);
    }
}
