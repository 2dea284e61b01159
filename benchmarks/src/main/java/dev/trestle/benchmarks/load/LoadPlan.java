package dev.trestle.benchmarks.load;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * How long and how much is measured.
 *
 * @param items how many items the table has
 * @param connections over how many connections, one after the other
 * @param warmUp for how long a server is loaded with each workload before anything counts
 * @param turns how many turns each server gets
 * @param turn for how long its answers are counted in each
 */
public record LoadPlan(int items, List<Integer> connections, Duration warmUp, int turns, Duration turn) {

    /** To be believed. */
    public static final LoadPlan FULL =
            new LoadPlan(20_000, List.of(1, 16, 64), Duration.ofSeconds(3), 5, Duration.ofMillis(800));

    /** The same for libraries, over as many connections as one machine is likely to have, and more. */
    public static final LoadPlan LIBRARIES =
            new LoadPlan(20_000, List.of(16, 256), Duration.ofSeconds(3), 9, Duration.ofMillis(800));

    /** To see that it works. */
    public static final LoadPlan QUICK =
            new LoadPlan(1_000, List.of(16), Duration.ofMillis(300), 1, Duration.ofMillis(300));

    /** A copy, so that nobody changes it. */
    public LoadPlan {
        connections = List.copyOf(connections);
    }

    /** Over so many a server is warmed up: one alone asks too seldom for everything to be compiled. */
    int mostConnections() {
        return Collections.max(connections);
    }

    /** For how long a turn's connections are used before they count. */
    Duration settling() {
        return turn.dividedBy(4);
    }
}
