package dev.trestle.migrations.backfill;

import dev.trestle.migrations.checkpoint.FailedItem;
import dev.trestle.migrations.step.BackfillProgress;
import dev.trestle.migrations.step.StepRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.DoubleAdder;

/** What all segments of a pass have done together, and who is told of it. Thread-safe. */
final class Totals {

    private static final double MILLISECONDS = 1000;

    private final StepRun run;
    private final String description;
    private final long expected;
    private final int mostFailures;
    private final Instant startedAt;
    private final DoubleAdder readUnits = new DoubleAdder();
    private final DoubleAdder writeUnits = new DoubleAdder();
    private final List<FailedItem> failed = new ArrayList<>();
    private long read;
    private long changed;
    private long readNow;

    Totals(StepRun run, String description, long expected, int mostFailures) {
        this.run = run;
        this.description = description;
        this.expected = expected;
        this.mostFailures = mostFailures;
        this.startedAt = run.timing().now();
    }

    DoubleAdder readUnits() {
        return readUnits;
    }

    DoubleAdder writeUnits() {
        return writeUnits;
    }

    /** Counts what earlier runs have done. */
    synchronized void before(long itemsRead, long itemsChanged) {
        read += itemsRead;
        changed += itemsChanged;
    }

    /** Counts a part of a page, and tells how it gets on. */
    synchronized void page(long itemsRead, long itemsChanged) {
        read += itemsRead;
        readNow += itemsRead;
        changed += itemsChanged;
        double seconds = Duration.between(startedAt, run.timing().now()).toMillis() / MILLISECONDS;
        double rate = seconds > 0 ? readNow / seconds : 0;
        Optional<Duration> left = rate > 0 && expected >= read
                ? Optional.of(Duration.ofMillis((long) ((expected - read) / rate * MILLISECONDS)))
                : Optional.empty();
        run.progress(new BackfillProgress(
                description, expected, read, changed, failed.size(), readUnits.sum(), writeUnits.sum(), rate, left));
    }

    synchronized void failed(FailedItem item) {
        failed.add(item);
    }

    synchronized boolean tooManyFailures() {
        return failed.size() >= mostFailures;
    }

    synchronized List<FailedItem> failures() {
        return List.copyOf(failed);
    }
}
