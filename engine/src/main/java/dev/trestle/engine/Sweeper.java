package dev.trestle.engine;

import dev.trestle.engine.table.Tables;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sweeps the tables again and again, on a daemon thread of its own; without an interval there is no thread. */
final class Sweeper implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger(Sweeper.class.getName());

    private final Tables tables;
    private final @Nullable ScheduledThreadPoolExecutor executor;

    Sweeper(Tables tables, @Nullable Duration interval) {
        this.tables = tables;
        if (interval == null) {
            this.executor = null;
            return;
        }
        this.executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "trestle-engine-sweeper");
            thread.setDaemon(true);
            return thread;
        });
        long nanos = interval.toNanos();
        executor.scheduleWithFixedDelay(this::sweep, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    /** An error would end all later sweeps, so it is reported and left. */
    private void sweep() {
        try {
            tables.sweep();
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "Expired items could not be deleted; the next sweep tries again", e);
        }
    }

    @Override
    public void close() {
        if (executor != null) {
            executor.shutdownNow();
        }
    }
}
