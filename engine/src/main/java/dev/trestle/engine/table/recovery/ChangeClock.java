package dev.trestle.engine.table.recovery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Dates changes in microseconds since 1970. It never goes back, so that a change that builds on another is never dated
 * before it, whatever happens to the clock of the machine. Thread-safe.
 */
final class ChangeClock {

    private final Clock clock;
    private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);

    ChangeClock(Clock clock) {
        this.clock = clock;
    }

    long micros() {
        return notBefore(ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    }

    /** Goes on from the time given if that is later. */
    long notBefore(long micros) {
        return latest.accumulateAndGet(micros, Math::max);
    }
}
