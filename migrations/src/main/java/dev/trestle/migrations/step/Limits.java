package dev.trestle.migrations.step;

import dev.trestle.migrations.waiting.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a run may take.
 *
 * @param waitAtMost how long to wait for one change of the table
 * @param until when the whole run has to stop, where it can be taken up again; empty for never
 */
public record Limits(Duration waitAtMost, Optional<Instant> until) {

    /** How long to wait now for one change of the table, and no longer than the whole run may take. */
    public Duration waitFrom(Timing timing) {
        return atMost(waitAtMost, timing);
    }

    /** How long to wait now for something that is worth waiting that long for, if the whole run may take so long. */
    public Duration atMost(Duration time, Timing timing) {
        return until.map(end -> Duration.between(timing.now(), end))
                .filter(left -> left.compareTo(time) < 0)
                .map(left -> left.isNegative() ? Duration.ZERO : left)
                .orElse(time);
    }

    /** Whether the time of the whole run is over. */
    public boolean isOver(Timing timing) {
        return until.filter(end -> !timing.now().isBefore(end)).isPresent();
    }

    /**
     * Stops what may not go on.
     *
     * @throws TimeOverException if the time of the whole run is over
     */
    public void ensureNotOver(Timing timing) {
        if (isOver(timing)) {
            throw new TimeOverException();
        }
    }
}
