package dev.trestle.migrations.backfill;

import dev.trestle.migrations.checkpoint.Checkpoint;
import dev.trestle.migrations.checkpoint.FailedItem;
import dev.trestle.migrations.lease.LeaseLostException;
import dev.trestle.migrations.step.StepRun;
import dev.trestle.migrations.step.TimeOverException;
import dev.trestle.migrations.waiting.Patience;
import dev.trestle.migrations.waiting.UnitBudget;
import dev.trestle.migrations.waiting.WaitInterruptedException;
import dev.trestle.table.call.BoundTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Goes through one segment, page by page, and keeps how far it is after each. Used by one thread. */
final class SegmentPass {

    private final StepRun run;
    private final ItemProcess process;
    private final UnitBudget reads;
    private final Totals totals;
    private final int pageSize;
    private final BooleanSupplier stopped;

    private Checkpoint kept;
    private final List<FailedItem> failed = new ArrayList<>();
    private long read;
    private long matched;
    private long changed;
    private Map<String, AttributeValue> after;

    SegmentPass(
            StepRun run,
            ItemProcess process,
            UnitBudget reads,
            Totals totals,
            int pageSize,
            BooleanSupplier stopped,
            Checkpoint from) {
        this.run = run;
        this.process = process;
        this.reads = reads;
        this.totals = totals;
        this.pageSize = pageSize;
        this.stopped = stopped;
        this.kept = from;
        this.read = from.read();
        this.matched = from.matched();
        this.changed = from.changed();
        this.after = from.after();
        totals.before(from.read(), from.changed());
    }

    void run() {
        try {
            tryFailedAgain();
            while (!kept.done() && mayGoOn()) {
                page();
            }
        } catch (TimeOverException | WaitInterruptedException e) {
            // The lease is still held, so what was done of the page need not be done again.
            keep(kept.done());
            throw e;
        }
    }

    private boolean mayGoOn() {
        run.ensureMayGoOn();
        return !stopped.getAsBoolean() && !totals.tooManyFailures();
    }

    private void tryFailedAgain() {
        List<FailedItem> before = kept.failed();
        failed.addAll(before);
        for (FailedItem item : before) {
            if (!mayGoOn()) {
                failed.forEach(totals::failed);
                return;
            }
            failed.remove(item);
            process.read(item.key()).ifPresent(this::deal);
        }
        if (!before.isEmpty()) {
            keep(kept.done());
        }
    }

    private void page() {
        reads.await();
        run.ensureMayGoOn();
        ScanRequest request = ScanRequest.builder()
                .tableName(run.tableName())
                .segment(kept.segment())
                .totalSegments(kept.segments())
                .consistentRead(true)
                .limit(pageSize)
                .exclusiveStartKey(after.isEmpty() ? null : after)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build();
        ScanResponse page = run.timing().patience().answered(() -> run.client().scan(request));
        process.spendReads(BoundTable.units(page.consumedCapacity()));
        long changedBefore = changed;
        long readBefore = read;
        for (Map<String, AttributeValue> item : page.items()) {
            if (!mayGoOn()) {
                break;
            }
            if (!OwnItems.has(item, run.design())) {
                deal(item);
                read++;
            }
            after = process.key(item);
        }
        boolean wholePage = page.items().isEmpty()
                || process.key(page.items().get(page.items().size() - 1)).equals(after);
        if (wholePage) {
            after = page.lastEvaluatedKey();
        }
        keep(wholePage && page.lastEvaluatedKey().isEmpty());
        totals.page(read - readBefore, changed - changedBefore);
    }

    private void deal(Map<String, AttributeValue> item) {
        try {
            switch (process.process(item)) {
                case CHANGED -> {
                    matched++;
                    changed++;
                }
                case KEPT -> matched++;
                case UNRELATED, GONE -> {}
            }
        } catch (LeaseLostException | TimeOverException | WaitInterruptedException stop) {
            throw stop;
        } catch (SdkException e) {
            if (Patience.passes(e)) {
                throw e;
            }
            collect(item, e);
        } catch (RuntimeException e) {
            collect(item, e);
        }
    }

    private void collect(Map<String, AttributeValue> item, RuntimeException cause) {
        FailedItem failure = new FailedItem(
                process.key(item),
                Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName()));
        failed.add(failure);
        totals.failed(failure);
    }

    private void keep(boolean done) {
        kept = new Checkpoint(kept.segment(), kept.segments(), after, done, read, matched, changed, failed);
        run.checkpoints().keep(run.lease(), run.key(), kept);
    }
}
