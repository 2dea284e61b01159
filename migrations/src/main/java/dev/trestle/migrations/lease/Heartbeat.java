package dev.trestle.migrations.lease;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does something at regular intervals on a daemon thread until closed. */
final class Heartbeat implements AutoCloseable {

    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> beats;

    private Heartbeat(Duration interval, Runnable beat) {
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "trestle-migrations-lease");
            daemon.setDaemon(true);
            return daemon;
        });
        this.beats =
                thread.scheduleWithFixedDelay(beat, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Heartbeat every(Duration interval, Runnable beat) {
        return new Heartbeat(interval, beat);
    }

    /** Lets a beat that is under way end, since the SDK would take an interrupt for a failure of the request. */
    @Override
    public void close() {
        beats.cancel(false);
        thread.shutdown();
    }
}
