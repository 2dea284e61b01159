package dev.trestle.migrations.backfill;

import dev.trestle.migrations.waiting.WaitInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The threads of the segments of one pass. When one fails, the others end at their next item. */
final class SegmentThreads implements AutoCloseable {

    private final ExecutorService pool;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    SegmentThreads(int number) {
        this.pool = Executors.newFixedThreadPool(number, work -> {
            Thread thread = new Thread(work, "trestle-migrations-segment");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether the segments are to end. */
    boolean stopped() {
        return failure.get() != null;
    }

    /** Goes through all segments, and returns when none is worked on any more. */
    void run(List<SegmentPass> segments) {
        List<Future<?>> running = new ArrayList<>();
        for (SegmentPass segment : segments) {
            running.add(pool.submit(() -> {
                try {
                    segment.run();
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                }
            }));
        }
        running.forEach(this::await);
        Throwable first = failure.get();
        if (first instanceof Error error) {
            throw error;
        }
        if (first instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Waits on when interrupted, as no thread may write once the lease is released; but has them end. */
    private void await(Future<?> segment) {
        boolean interrupted = false;
        while (true) {
            try {
                segment.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                failure.compareAndSet(null, new WaitInterruptedException(e));
            } catch (ExecutionException e) {
                throw new IllegalStateException("segments keep their failures to themselves", e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
