package dev.trestle.benchmarks.operation;

import java.util.Objects;
import org.openjdk.jmh.results.RunResult;

/**
 * What a run found.
 *
 * @param micros microseconds for an operation, on each thread
 * @param error half of the 99.9% confidence interval of it; not a number after a single iteration
 * @param bytes bytes allocated by an operation
 */
public record Measured(double micros, double error, double bytes) {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    /** What JMH found, with its gc profiler. */
    public static Measured of(RunResult result) {
        return new Measured(
                result.getPrimaryResult().getScore(),
                result.getPrimaryResult().getScoreError(),
                Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATION), ALLOCATION)
                        .getScore());
    }
}
