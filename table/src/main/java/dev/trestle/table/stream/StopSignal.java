package dev.trestle.table.stream;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** By which one thread tells another to stop following a stream. Safe for use by many threads. */
public final class StopSignal {

    private final CountDownLatch given = new CountDownLatch(1);

    /** Gives the signal, for good. */
    public void stop() {
        given.countDown();
    }

    boolean isGiven() {
        return given.getCount() == 0;
    }

    /** Waits for the signal; an interrupted thread takes that for it, and stays interrupted. */
    boolean isGivenWithin(Duration time) {
        try {
            return given.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
