package dev.trestle.table.plan;

import dev.trestle.table.call.Call;
import dev.trestle.table.call.CallListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * A listener that remembers every call, for tests of what an access pattern really consumed: {@code app.with(meter)}. Safe
 * for use by many threads.
 */
public final class CapacityMeter implements CallListener {

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    @Override
    public void answered(Call call) {
        calls.add(call);
    }

    /** What was heard since the beginning or the last {@link #reset}, in order. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The read and write capacity units of all these calls. */
    public double units() {
        return calls.stream().mapToDouble(Call::capacityUnits).sum();
    }

    /** Forgets all calls. */
    public void reset() {
        calls.clear();
    }

    /**
     * Asserts that no more was consumed.
     *
     * @throws AssertionError with all calls if it was
     */
    public CapacityMeter assertConsumedAtMost(double mostUnits) {
        return check(units() <= mostUnits, "more than " + mostUnits + " units were consumed");
    }

    /**
     * Asserts that so many calls were made.
     *
     * @throws AssertionError with all calls if there were more or fewer
     */
    public CapacityMeter assertCalls(int count) {
        return check(calls.size() == count, calls.size() + " calls were made, not " + count);
    }

    /**
     * Asserts that DynamoDB read no item that a filter then dropped.
     *
     * @throws AssertionError with all calls if it did
     */
    public CapacityMeter assertNothingFiltered() {
        return check(
                calls.stream().allMatch(call -> call.scannedCount() <= call.itemsReturned()),
                "items were read that a filter dropped");
    }

    private CapacityMeter check(boolean holds, String problem) {
        if (!holds) {
            throw new AssertionError(
                    problem + ":\n  " + calls.stream().map(Call::toString).collect(Collectors.joining("\n  ")));
        }
        return this;
    }
}
