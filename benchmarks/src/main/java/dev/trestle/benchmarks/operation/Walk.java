package dev.trestle.benchmarks.operation;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Where a thread is among the items: it visits them at random, each thread in an order of its own. */
@State(Scope.Thread)
public class Walk {

    private static final AtomicLong SEEDS = new AtomicLong(42);

    private final SplittableRandom random = new SplittableRandom(SEEDS.getAndIncrement());

    /** A number below the bound. */
    int next(int bound) {
        return random.nextInt(bound);
    }

    /** One way or the other. */
    boolean coin() {
        return random.nextInt() < 0;
    }
}
