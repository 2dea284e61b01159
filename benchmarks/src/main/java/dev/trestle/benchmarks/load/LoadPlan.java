package dev.trestle.benchmarks.load;

import java.time.Duration;
import java.util.List;

/**
 * How long and how much is measured.
 *
 * @param items how many items the table has
 * @param connections over how many connections, one after the other
 * @param warmUp for how long a server is loaded before anything counts
 * @param measured for how long the answers are counted
 */
public record LoadPlan(int items, List<Integer> connections, Duration warmUp, Duration measured) {

    /** To be believed. */
    public static final LoadPlan FULL =
            new LoadPlan(20_000, List.of(1, 16, 64), Duration.ofSeconds(3), Duration.ofSeconds(3));

    /** To see that it works. */
    public static final LoadPlan QUICK =
            new LoadPlan(1_000, List.of(16), Duration.ofMillis(300), Duration.ofMillis(300));

    /** A copy, so that nobody changes it. */
    public LoadPlan {
        connections = List.copyOf(connections);
    }
}
