package dev.trestle.conformance.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories of a counter: {@code called-returned:input=output}, where an input is an amount to add and the output the sum. */
class LinearizabilityTest {

    private static final Specification<Integer, Integer, Integer> COUNTER = new Specification<>() {
        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Effect<Integer, Integer> apply(Integer state, Integer input) {
            return new Effect<>(state + input, state + input);
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0-1:1=1 2-3:0=1",
                "0-3:1=1 1-2:0=0",
                "0-3:1=1 1-2:0=1",
                "0-5:1=3 1-4:2=2 2-3:0=0",
                "0-9:1=1 1-2:0=0 3-4:0=0 5-6:0=1 7-8:0=1",
                "0-5:1=2 1-4:1=1 2-3:0=2"
            })
    void holdsForWhatOneThreadCouldHaveSeen(String history) {
        assertThat(Linearizability.holds(COUNTER, history(history))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a stale read, 0-1:1=1 2-3:0=0",
        "a lost update, 0-2:1=1 1-3:1=1",
        "a read of what was not written, 0-1:0=7",
        "reads that go back, 0-9:1=1 1-2:0=1 3-4:0=0",
        "an effect before the call, 0-1:0=1 2-3:1=1",
        "reads in different orders, 0-9:1=1 1-8:2=3 2-3:0=3 4-5:0=1"
    })
    void failsFor(String anomaly, String history) {
        assertThat(Linearizability.holds(COUNTER, history(history))).as(anomaly).isFalse();
    }

    @Test
    void holdsForAnEmptyHistory() {
        assertThat(Linearizability.holds(COUNTER, List.of())).isTrue();
    }

    /** Effects in a known order, with calls that overlap around them at random: always linearizable, until one lies. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void tellsHistoriesMadeAtRandomFromForgedOnes(long seed) {
        RandomGenerator random = new Random(seed);
        List<Call<Integer, Integer>> calls = new ArrayList<>();
        int sum = 0;
        for (int i = 0; i < 300; i++) {
            int input = random.nextInt(3);
            sum += input;
            long effect = 1000L * i;
            // Distinct ticks: no two calls have the same remainder of 1000.
            calls.add(new Call<>(
                    effect - 1000L * random.nextInt(4) + i, effect + 1000L * random.nextInt(4) + i + 500, input, sum));
        }
        assertThat(Linearizability.holds(COUNTER, calls)).isTrue();

        Call<Integer, Integer> honest = calls.get(150);
        calls.set(150, new Call<>(honest.called(), honest.returned(), honest.input(), honest.output() + 40));
        assertThat(Linearizability.holds(COUNTER, calls)).isFalse();
    }

    private static List<Call<Integer, Integer>> history(String text) {
        List<Call<Integer, Integer>> calls = new ArrayList<>();
        for (String call : text.split(" ", -1)) {
            String[] parts = call.split("[-:=]", -1);
            calls.add(new Call<>(
                    Long.parseLong(parts[0]),
                    Long.parseLong(parts[1]),
                    Integer.valueOf(parts[2]),
                    Integer.valueOf(parts[3])));
        }
        return calls;
    }
}
