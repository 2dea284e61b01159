package dev.trestle.benchmarks.operation;

import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How thoroughly to measure.
 *
 * @param warmups iterations before the measured ones
 * @param measurements iterations that count
 * @param iteration how long one takes
 */
public record Plan(int warmups, int measurements, TimeValue iteration) {

    /** Enough for figures that repeat. */
    public static final Plan FULL = new Plan(3, 5, TimeValue.seconds(1));

    /** Enough to see that it works. */
    public static final Plan QUICK = new Plan(1, 1, TimeValue.milliseconds(400));
}
