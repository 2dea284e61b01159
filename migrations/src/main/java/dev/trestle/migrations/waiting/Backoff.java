package dev.trestle.migrations.waiting;

import java.time.Duration;

/**
 * Pauses that double from the first to the longest.
 *
 * @param first the pause after the first attempt
 * @param longest no pause is longer
 */
public record Backoff(Duration first, Duration longest) {

    Duration after(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
