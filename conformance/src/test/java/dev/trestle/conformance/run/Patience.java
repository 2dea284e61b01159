package dev.trestle.conformance.run;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How long a read is repeated until it is as expected. In DynamoDB indexes, streams and reads that are not strongly
 * consistent may be behind.
 *
 * @param most the most that one step is waited for
 */
public record Patience(Duration most) {

    /** No patience: everything has to be as expected at once. */
    public static final Patience NONE = new Patience(Duration.ZERO);

    private static final Pattern READS = Pattern.compile("(Get|BatchGet|Describe|List).*|Query|Scan");
    private static final Duration PAUSE = Duration.ofMillis(200);

    Wait start(String operation) {
        return new Wait(READS.matcher(operation).matches() ? System.nanoTime() + most.toNanos() : System.nanoTime());
    }

    /** The wait for one step. */
    record Wait(long end) {

        /** Waits a moment; false if there is no time left. */
        boolean again() {
            return System.nanoTime() + PAUSE.toNanos() < end && pause(PAUSE);
        }
    }

    /** Waits for so long; false if the thread is interrupted. */
    public static boolean pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
