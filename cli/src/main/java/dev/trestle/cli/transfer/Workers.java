package dev.trestle.cli.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Threads that carry out the parts of one piece of work. If one part fails, the others end at their next {@link #check()}. */
public final class Workers implements AutoCloseable {
    private final Interruption interruption;
    private final int threads;
    private final ExecutorService pool;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /**
     * Workers that wait for work.
     *
     * @param interruption what ends their work
     * @param threads how many
     */
    public Workers(Interruption interruption, int threads) {
        this.interruption = interruption;
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /**
     * How many work at a time.
     *
     * @return the number
     */
    public int count() {
        return threads;
    }

    /**
     * Carries out all parts, and returns when they are done.
     *
     * @param parts how many parts the work has
     * @param work is given the number of the part, from 0
     * @throws RuntimeException the first failure of a part; an {@link InterruptedWorkException} if the user asked for the end
     */
    public void run(int parts, IntConsumer work) {
        failure.set(null);
        List<Future<?>> running = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int number = part;
            running.add(pool.submit(() -> {
                try {
                    check();
                    work.accept(number);
                } catch (RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
            }));
        }
        running.forEach(Workers::await);
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
        interruption.check();
    }

    /**
     * A place at which a part may end.
     *
     * @throws InterruptedWorkException if the user has asked for it, or another part has failed
     */
    public void check() {
        interruption.check();
        if (failure.get() != null) {
            throw new InterruptedWorkException();
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }

    private static void await(Future<?> part) {
        try {
            part.get();
        } catch (ExecutionException e) {
            // Parts report their exceptions themselves, so this is an error, as of memory.
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedWorkException();
        }
    }
}
