package dev.trestle.migrations.waiting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The time, and ways to let it pass.
 *
 * @param clock tells the time
 * @param sleeper lets it pass
 */
public record Timing(Clock clock, Sleeper sleeper) {

    /** The system's time. */
    public static Timing system() {
        return new Timing(Clock.systemUTC(), Sleeper.system());
    }

    /** The time now. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Attempts something until it gives a result or the time is over; at least once, and once more at the very end.
     *
     * @return the result; empty if there was none in time
     * @throws WaitInterruptedException if the thread is interrupted; it stays interrupted
     */
    public <T> Optional<T> poll(Backoff backoff, Duration atMost, Supplier<Optional<T>> attempt) {
        Instant deadline = now().plus(atMost);
        Duration pause = backoff.first();
        while (true) {
            Optional<T> result = attempt.get();
            if (result.isPresent()) {
                return result;
            }
            Duration left = Duration.between(now(), deadline);
            if (left.isNegative() || left.isZero()) {
                return Optional.empty();
            }
            sleep(pause.compareTo(left) < 0 ? pause : left);
            pause = backoff.after(pause);
        }
    }

    /**
     * Attempts something in the same way until it says that it is done.
     *
     * @return whether it was done in time
     * @throws WaitInterruptedException if the thread is interrupted; it stays interrupted
     */
    public boolean until(Backoff backoff, Duration atMost, BooleanSupplier attempt) {
        return poll(backoff, atMost, () -> attempt.getAsBoolean() ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    /**
     * Lets time pass.
     *
     * @throws WaitInterruptedException if the thread is interrupted; it stays interrupted
     */
    public void sleep(Duration time) {
        try {
            sleeper.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WaitInterruptedException(e);
        }
    }

    /** Patience with what is throttled, for one piece of work of the calling thread. */
    public Patience patience() {
        return new Patience(this::sleep, ThreadLocalRandom.current());
    }
}
