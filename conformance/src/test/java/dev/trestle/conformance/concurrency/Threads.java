package dev.trestle.conformance.concurrency;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs threads that begin at the same time. */
final class Threads {

    /** What a thread does. */
    @FunctionalInterface
    interface Work {

        void run(int thread) throws Exception;
    }

    private Threads() {}

    /** Waits until all threads have ended, and throws what one of them threw. */
    static void run(int count, Work work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(count);
        try {
            CyclicBarrier start = new CyclicBarrier(count);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int thread = i;
                running.add(executor.submit(() -> {
                    start.await();
                    work.run(thread);
                    return thread;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }
}
