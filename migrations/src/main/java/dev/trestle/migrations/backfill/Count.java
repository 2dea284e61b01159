package dev.trestle.migrations.backfill;

import dev.trestle.migrations.step.Outlook;
import dev.trestle.migrations.step.PlannedStep;
import dev.trestle.migrations.step.Step;
import dev.trestle.migrations.waiting.UnitBudget;
import dev.trestle.table.call.BoundTable;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Reads the whole table and counts what a pass would do with it, without writing anything. Used by one thread. */
final class Count {

    private static final int IN_TRANSACTION = 2;

    private final ItemTask task;
    private final Outlook outlook;
    private final UnitBudget reads;
    private final int indexes;
    private long read;
    private long matched;
    private long changed;
    private long failed;
    private double readUnits;
    private double writeUnits;

    Count(ItemTask task, Pace pace, Outlook outlook) {
        this.task = task;
        this.outlook = outlook;
        this.reads = pace.reading(outlook.timing());
        this.indexes = outlook.table()
                .map(TableDescription::globalSecondaryIndexes)
                .map(all -> all.size())
                .orElse(0);
    }

    PlannedStep plan(Step step) {
        Map<String, AttributeValue> after = Map.of();
        do {
            reads.await();
            ScanRequest request = ScanRequest.builder()
                    .tableName(outlook.tableName())
                    .consistentRead(true)
                    .exclusiveStartKey(after.isEmpty() ? null : after)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build();
            ScanResponse page =
                    outlook.timing().patience().answered(() -> outlook.client().scan(request));
            double units = BoundTable.units(page.consumedCapacity());
            reads.spend(units);
            readUnits += units;
            page.items().forEach(this::count);
            after = page.lastEvaluatedKey();
        } while (!after.isEmpty());
        return new PlannedStep(
                step.description(),
                changed + failed == 0 ? PlannedStep.Effect.NOTHING : PlannedStep.Effect.CHANGE,
                readUnits,
                writeUnits,
                Optional.of(new PlannedStep.Counts(read, matched, changed, failed)),
                "counted now; writes are at most, with entries in " + indexes + " indexes");
    }

    private void count(Map<String, AttributeValue> item) {
        if (OwnItems.has(item, outlook.design())) {
            return;
        }
        read++;
        try {
            ItemWork work = task.of(item, outlook.design());
            if (work instanceof ItemWork.Unrelated) {
                return;
            }
            matched++;
            if (work instanceof ItemWork.Become become) {
                ItemProcess.requireRepeatable(task, become, outlook.design());
                changed++;
                writeUnits += Math.max(ItemProcess.units(item), ItemProcess.units(become.target())) * (1 + indexes);
            } else if (work instanceof ItemWork.Copy copy) {
                changed++;
                writeUnits +=
                        IN_TRANSACTION * (ItemProcess.units(item) + ItemProcess.units(copy.copy()) * (1 + indexes));
            } else if (work instanceof ItemWork.GiveWay) {
                changed++;
                writeUnits += IN_TRANSACTION * ItemProcess.units(item) * (2 + indexes);
            } else if (work instanceof ItemWork.Compare) {
                readUnits++;
            }
        } catch (RuntimeException e) {
            // Counted here; run, it is collected with its reason.
            failed++;
        }
    }
}
