package dev.trestle.migrations.step;

import java.time.Duration;
import java.util.Optional;

/**
 * How a pass over a table gets on.
 *
 * @param step what the pass does
 * @param expected how many items there are, by DynamoDB's own count, which is up to six hours old
 * @param read how many items were looked at
 * @param changed how many were changed
 * @param failed with how many that failed
 * @param readUnits the read capacity units of this run so far
 * @param writeUnits the write capacity units of this run so far
 * @param itemsPerSecond how many items a second this run looks at
 * @param timeLeft how long the rest takes at that rate; empty while nobody knows
 */
public record BackfillProgress(
        String step,
        long expected,
        long read,
        long changed,
        long failed,
        double readUnits,
        double writeUnits,
        double itemsPerSecond,
        Optional<Duration> timeLeft) {}
