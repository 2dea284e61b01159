package dev.trestle.migrations.lease;

import java.time.Duration;

/**
 * How long things take around a lease.
 *
 * @param duration how long a lease lasts without a sign of life; three such signs are given in that time
 * @param waitAtMost how long to wait for somebody else's lease
 */
public record LeaseSettings(Duration duration, Duration waitAtMost) {

    /** 30 seconds, and 2 minutes of waiting: enough to take over from a process that died. */
    public static final LeaseSettings STANDARD = new LeaseSettings(Duration.ofSeconds(30), Duration.ofMinutes(2));

    /** The same with another wait. */
    public LeaseSettings waitingAtMost(Duration time) {
        return new LeaseSettings(duration, time);
    }
}
