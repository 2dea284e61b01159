package dev.trestle.cli.transfer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Whether the user has asked for an end, by Ctrl-C or SIGTERM. Work asks between its steps, and ends where it can be taken
 * up again. Thread-safe.
 */
public final class Interruption implements Pause {
    /** What a step may take that is under way, such as a request and its retries. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch asked = new CountDownLatch(1);

    /** Asks for the end. */
    public void ask() {
        asked.countDown();
    }

    /**
     * A place at which work may end.
     *
     * @throws InterruptedWorkException if the user has asked for it
     */
    public void check() {
        if (asked.getCount() == 0) {
            throw new InterruptedWorkException();
        }
    }

    /**
     * Waits, until the user asks for the end.
     *
     * @throws InterruptedWorkException if the user has asked for it
     */
    @Override
    public void pause(Duration duration) {
        try {
            if (asked.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new InterruptedWorkException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedWorkException();
        }
    }

    /**
     * Carries out work that the process's end waits for: a signal asks it to end.
     *
     * @param work what is to be done
     * @param <T> what comes of it
     * @return what came of it
     */
    public <T> T listeningDuring(Supplier<T> work) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread end = new Thread(
                () -> {
                    ask();
                    awaitEnd(ended);
                },
                "trestle-end");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            return work.get();
        } finally {
            ended.countDown();
            forget(end);
        }
    }

    private static boolean awaitEnd(CountDownLatch ended) {
        try {
            return ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook with it: it has nothing to wait for any more.
            end.interrupt();
        }
    }
}
