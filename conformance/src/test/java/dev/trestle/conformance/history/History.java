package dev.trestle.conformance.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Records calls of many threads with the order of their beginnings and ends, no two of which are at one tick. A call that
 * throws is not recorded; the history is then not to be used.
 */
public final class History<I, O> {

    private final AtomicLong now = new AtomicLong();
    private final List<Call<I, O>> calls = Collections.synchronizedList(new ArrayList<>());

    /** Makes the call and records it. */
    public O record(I input, Supplier<O> call) {
        long called = now.getAndIncrement();
        O output = call.get();
        calls.add(new Call<>(called, now.getAndIncrement(), input, output));
        return output;
    }

    /** The calls so far. */
    public List<Call<I, O>> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }
}
