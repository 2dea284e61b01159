package dev.trestle.conformance.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.conformance.concurrency.ItemCall.Answer;
import dev.trestle.conformance.history.Call;
import dev.trestle.conformance.history.History;
import dev.trestle.conformance.history.Linearizability;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls on single items are linearizable. */
class SingleItemsTest {

    private static final int THREADS = 6;
    private static final int CALLS = 400;
    private static final int ITEMS = 3;

    @TempDir
    Path folder;

    static Stream<Arguments> homesAndSeeds() {
        return Home.withSeeds(8);
    }

    @ParameterizedTest
    @MethodSource("homesAndSeeds")
    void callsAreLinearizable(Home home, long seed) throws Exception {
        List<History<ItemCall, Answer>> items = IntStream.range(0, ITEMS)
                .mapToObj(i -> new History<ItemCall, Answer>())
                .toList();
        try (Home.Open db = home.open(folder)) {
            ItemTable table = new ItemTable(db.client());
            Threads.run(THREADS, thread -> {
                RandomGenerator random = new Random(seed * THREADS + thread);
                for (int i = 0; i < CALLS; i++) {
                    int item = random.nextInt(ITEMS);
                    ItemCall call = call(random);
                    items.get(item).record(call, () -> table.call("item" + item, call));
                }
            });
        }
        for (History<ItemCall, Answer> item : items) {
            assertThat(isLinearizable(item)).as("%s", item.calls()).isTrue();
        }
        assertThat(items.stream().flatMap(item -> item.calls().stream()).map(Call::output))
                .hasSize(THREADS * CALLS)
                .contains(Answer.DONE, Answer.REFUSED);
    }

    private static ItemCall call(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> new ItemCall.Put(random.nextInt(5));
            case 1 -> new ItemCall.PutIfAbsent(random.nextInt(5));
            case 2, 3 -> new ItemCall.Get();
            case 4, 5 -> new ItemCall.Add(1 + random.nextInt(3));
            case 6 -> new ItemCall.Replace(random.nextInt(5), random.nextInt(5));
            default -> new ItemCall.Delete();
        };
    }

    private static boolean isLinearizable(History<ItemCall, Answer> history) {
        return Linearizability.holds(ItemCall.SPECIFICATION, history.calls());
    }

    /** As if an UpdateItem were a read and a write with no lock around them. */
    @Test
    void findsAnItemThatLosesUpdates() throws Exception {
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        long[] item = {0};
        History<ItemCall, Answer> history = new History<>();
        Threads.run(
                2,
                thread -> history.record(new ItemCall.Add(1), () -> {
                    long read = item[0];
                    await(bothHaveRead);
                    item[0] = read + 1;
                    return Answer.of(Optional.of(read + 1));
                }));
        assertThat(history.calls()).hasSize(2);
        assertThat(isLinearizable(history)).isFalse();
    }

    /** As if a consistent read were not. */
    @Test
    void findsAnItemWhoseReadsAreStale() {
        List<Optional<Long>> versions = new ArrayList<>(List.of(Optional.empty()));
        History<ItemCall, Answer> history = new History<>();
        for (long number = 1; number <= 3; number++) {
            Optional<Long> written = Optional.of(number);
            history.record(new ItemCall.Put(number), () -> {
                Optional<Long> before = versions.get(versions.size() - 1);
                versions.add(written);
                return Answer.of(before);
            });
        }
        assertThat(isLinearizable(history)).isTrue();
        history.record(new ItemCall.Get(), () -> Answer.of(versions.get(versions.size() - 2)));
        assertThat(isLinearizable(history)).isFalse();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
