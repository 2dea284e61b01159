package dev.trestle.table.exchange;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often, and after what time, what DynamoDB left undone is asked for again: bounded, and with jitter, as clients that
 * wait for the same times would all come back at once. See "Error handling with DynamoDB",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html
 *
 * @param most how often in a row without any progress, 0 for never
 * @param first the longest time before the first of them; it doubles with each
 * @param longest what it does not grow beyond
 */
public record Retries(int most, Duration first, Duration longest) {

    /** Eight times, after at most 50 ms and then up to 5 s. */
    public static final Retries STANDARD = new Retries(8, Duration.ofMillis(50), Duration.ofSeconds(5));

    /** Never. */
    public static final Retries NONE = new Retries(0, Duration.ZERO, Duration.ZERO);

    /** Refuses negative values. */
    public Retries {
        if (most < 0 || first.isNegative() || longest.isNegative()) {
            throw new IllegalArgumentException("retries of a negative number or time: " + most + ", " + first + ", "
                    + longest + "; give 0 or more");
        }
    }

    /** Whether there is another one after so many in a row. */
    public boolean allowAfter(int retries) {
        return retries < most;
    }

    /** A random time up to the one that is due after so many retries in a row. */
    public Duration pauseAfter(int retries) {
        long bound = Math.min(longest.toMillis(), first.toMillis() << Math.min(retries, 20));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound + 1));
    }
}
