package dev.trestle.migrations.backfill;

import dev.trestle.migrations.checkpoint.Checkpoint;
import dev.trestle.migrations.step.Outlook;
import dev.trestle.migrations.step.PlannedStep;
import dev.trestle.migrations.step.Step;
import dev.trestle.migrations.step.StepRun;
import dev.trestle.migrations.waiting.UnitBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A pass over the whole table.
 *
 * @param task what it is for
 * @param pace how fast it goes
 */
record BackfillStep(ItemTask task, Pace pace) implements Step {

    @Override
    public String description() {
        return task.description();
    }

    @Override
    public PlannedStep plan(Outlook outlook) {
        if (outlook.table().isEmpty()) {
            return PlannedStep.nothing(this, "there is no table yet, and nothing in it");
        }
        if (outlook.counting()) {
            return new Count(task, pace, outlook).plan(this);
        }
        int indexes = outlook.table()
                .map(TableDescription::globalSecondaryIndexes)
                .map(List::size)
                .orElse(0);
        return PlannedStep.change(
                this,
                outlook.unitsToReadAll(),
                task.writes() ? outlook.unitsToWriteAll() * (1 + indexes) : 0,
                "at most, if it is about each of " + outlook.items()
                        + " items by the last count of DynamoDB, with entries in " + indexes
                        + " indexes; count them to know");
    }

    @Override
    public void run(StepRun run) {
        Map<Integer, Checkpoint> kept = run.checkpoints().of(run.key());
        // Segments of another number would be of other items.
        int segments =
                kept.values().stream().findAny().map(Checkpoint::segments).orElse(pace.segments());
        Totals totals = new Totals(run, description(), items(run), pace.failures());
        UnitBudget reads = pace.reading(run.timing());
        ItemProcess process =
                new ItemProcess(task, run, reads, pace.writing(run.timing()), totals.readUnits(), totals.writeUnits());
        try (SegmentThreads threads = new SegmentThreads(segments)) {
            threads.run(IntStream.range(0, segments)
                    .mapToObj(segment -> new SegmentPass(
                            run,
                            process,
                            reads,
                            totals,
                            pace.page(),
                            threads::stopped,
                            Optional.ofNullable(kept.get(segment))
                                    .orElseGet(() -> Checkpoint.start(segment, segments))))
                    .toList());
        }
        if (!totals.failures().isEmpty()) {
            throw new BackfillFailedException(
                    description(), !totals.tooManyFailures(), totals.failures(), run.design());
        }
        List<TransactWriteItem> removals = new ArrayList<>();
        for (int segment = 0; segment < segments; segment++) {
            removals.add(run.checkpoints().removal(run.key(), segment));
        }
        run.finish(removals);
    }

    private static long items(StepRun run) {
        Long items = run.client()
                .describeTable(describe -> describe.tableName(run.tableName()))
                .table()
                .itemCount();
        return items == null ? 0 : items;
    }
}
