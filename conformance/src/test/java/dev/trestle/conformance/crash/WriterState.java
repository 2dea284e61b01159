package dev.trestle.conformance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.item.Item;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one writer's places have to hold, worked out from what it was answered. */
final class WriterState {

    private final int writer;
    private Map<Place, Item> items = new HashMap<>();
    private Workload workload;
    private int next;
    private long transactions;

    WriterState(int writer) {
        this.writer = writer;
        this.workload = new Workload(0, writer);
    }

    /** Begins a life of the process. */
    void begin(long seed) {
        workload = new Workload(seed, writer);
        next = 0;
    }

    /** Takes note of an answer. */
    void acknowledge(int number, boolean done) {
        assertThat(number).isEqualTo(next);
        Step step = workload.step(number);
        Optional<Map<Place, Item>> after = after(step);
        assertThat(done).as("the answer to %s on %s", step, items).isEqualTo(after.isPresent());
        if (after.isPresent()) {
            items = after.get();
            transactions += step.kind() == Step.Kind.TRANSACTION ? 1 : 0;
        }
        next++;
    }

    /**
     * Compares with what is there after the process was killed, which may have carried out one step more than it has told,
     * and goes on from what is there.
     */
    void judge(Map<Place, Item> found) {
        Step underWay = workload.step(next);
        Optional<Map<Place, Item>> after = after(underWay);
        if (!found.equals(items)) {
            assertThat(after).as("%s was not met by %s", underWay, found).isPresent();
            if (underWay.kind() == Step.Kind.BATCH) {
                assertMixture(underWay, found, after.get());
            } else {
                assertThat(found).as("all or nothing of %s", underWay).isEqualTo(after.get());
            }
            transactions += underWay.kind() == Step.Kind.TRANSACTION ? 1 : 0;
        }
        items = new HashMap<>(found);
    }

    /** How many transactions have taken place. */
    long transactions() {
        return transactions;
    }

    private void assertMixture(Step batch, Map<Place, Item> found, Map<Place, Item> after) {
        Map<Place, Item> mixture = new HashMap<>(items);
        for (Change change : batch.changes()) {
            Place place = change.place();
            Item there = found.get(place);
            assertThat(there).isIn(items.get(place), after.get(place));
            if (there == null) {
                mixture.remove(place);
            } else {
                mixture.put(place, there);
            }
        }
        assertThat(found).isEqualTo(mixture);
    }

    private Optional<Map<Place, Item>> after(Step step) {
        Map<Place, Item> after = new HashMap<>(items);
        for (Change change : step.changes()) {
            Place place = change.place();
            Optional<Change.After> changed = change.on(items.get(place));
            if (changed.isEmpty()) {
                return Optional.empty();
            }
            Item item = changed.get().item();
            if (item == null) {
                after.remove(place);
            } else {
                after.put(place, item);
            }
        }
        return Optional.of(after);
    }
}
