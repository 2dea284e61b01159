package dev.trestle.engine;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Sweeps again and again, on a daemon thread of its own, until it is closed. */
final class Sweeper implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger(Sweeper.class.getName());

    /** How many times as long as the last sweep took is at least waited for the next. */
    private static final int PAUSE_FOR_WORK = 20;

    private final Runnable work;
    private final long pauseNanos;
    private final Thread thread;

    private Sweeper(Runnable work, Duration pause) {
        this.work = work;
        this.pauseNanos = pause.toNanos();
        this.thread = new Thread(this::run, "trestle-engine-sweeper");
        thread.setDaemon(true);
    }

    static Sweeper start(Runnable work, Duration pause) {
        Sweeper sweeper = new Sweeper(work, pause);
        sweeper.thread.start();
        return sweeper;
    }

    private void run() {
        long took = 0;
        while (true) {
            try {
                TimeUnit.NANOSECONDS.sleep(pauseAfter(pauseNanos, took));
            } catch (InterruptedException e) {
                return;
            }
            long start = System.nanoTime();
            sweep();
            took = System.nanoTime() - start;
        }
    }

    /** A sweep reads every table that has a time to live: where they are large, it must not take all there is of a disk. */
    static long pauseAfter(long pauseNanos, long tookNanos) {
        return Math.max(pauseNanos, PAUSE_FOR_WORK * tookNanos);
    }

    /** An error must not end all later sweeps, so it is reported and left. */
    private void sweep() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "Expired items could not be deleted; the next sweep tries again", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
