package dev.trestle.migrations.waiting;

import java.time.Duration;

/** How a thread lets time pass; a test gives one that moves its clock instead. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Returns once the time has passed.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void sleep(Duration time) throws InterruptedException;

    /** Sleeps for real. */
    static Sleeper system() {
        return time -> Thread.sleep(time.toMillis());
    }
}
