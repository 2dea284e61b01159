package dev.trestle.embedded.sdk;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that asynchronous clients share: daemons, started when there is work and ended when there was none for ten
 * seconds. Thread-safe.
 */
public final class ClientThreads implements AutoCloseable {

    private static final int LEAST_WORKERS = 8;
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor scheduler;

    /** Prepares the threads; none is started yet. */
    public ClientThreads() {
        int count = Math.max(LEAST_WORKERS, Runtime.getRuntime().availableProcessors());
        this.workers = new ThreadPoolExecutor(
                count, count, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("worker"));
        workers.allowCoreThreadTimeOut(true);
        this.scheduler = new ScheduledThreadPoolExecutor(1, named("waiter"));
        scheduler.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        scheduler.allowCoreThreadTimeOut(true);
    }

    /** Runs operations. */
    public Executor workers() {
        return workers;
    }

    /** Has the thread on which waiters wait. */
    public ScheduledExecutorService scheduler() {
        return scheduler;
    }

    /** Lets work that was taken end, and takes no more. */
    @Override
    public void close() {
        workers.shutdown();
        scheduler.shutdownNow();
    }

    private static ThreadFactory named(String role) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "trestle-embedded-" + role + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
