package dev.trestle.conformance.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.conformance.history.Call;
import dev.trestle.conformance.history.History;
import dev.trestle.conformance.history.ListTransaction;
import dev.trestle.conformance.history.Serializability;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Transactions are serializable, in the order of real time. */
class TransactionsTest {

    private static final int THREADS = 6;
    private static final int TRANSACTIONS = 120;
    private static final List<String> KEYS = List.of("a", "b", "c", "d", "e");

    private final History<String, ListTransaction> history = new History<>();
    private final AtomicInteger values = new AtomicInteger();

    @TempDir
    Path folder;

    static Stream<Arguments> homesAndSeeds() {
        return Home.withSeeds(5);
    }

    @ParameterizedTest
    @MethodSource("homesAndSeeds")
    void appendsAndReadsAreSerializable(Home home, long seed) throws Exception {
        try (Home.Open db = home.open(folder)) {
            ListTable lists = new ListTable(db.client());
            Threads.run(THREADS, thread -> {
                RandomGenerator random = new Random(seed * THREADS + thread);
                for (int i = 0; i < TRANSACTIONS; i++) {
                    record("thread " + thread + ", transaction " + i, transaction(lists, random));
                }
            });
            assertThat(Serializability.anomalies(history.calls(), lists.all(KEYS)))
                    .isEmpty();
        }
        assertThat(history.calls()).hasSize(THREADS * TRANSACTIONS);
        assertThat(history.calls().stream().map(Call::output).map(ListTransaction::committed))
                .contains(true, false);
    }

    private Supplier<ListTransaction> transaction(ListTable lists, RandomGenerator random) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            keys.add(KEYS.get(random.nextInt(KEYS.size())));
        }
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> () -> lists.append(newValues(keys));
            case 3 -> () -> lists.appendInVain(newValues(keys));
            case 4 -> () -> lists.appendAndRead(keys.iterator().next(), values.incrementAndGet());
            default -> () -> lists.read(keys);
        };
    }

    private Map<String, Integer> newValues(Set<String> keys) {
        Map<String, Integer> appended = new HashMap<>();
        keys.forEach(key -> appended.put(key, values.incrementAndGet()));
        return appended;
    }

    private ListTransaction record(String name, Supplier<ListTransaction> transaction) {
        return history.record(name, transaction);
    }

    /** A read in the middle of a write that has no locks sees half of it. */
    @Test
    void findsListsWhoseReadsAreTorn() {
        UnlockedLists[] lists = new UnlockedLists[1];
        lists[0] = new UnlockedLists(() -> record("read", () -> lists[0].read(KEYS)));
        record("write", () -> lists[0].append(Map.of("a", 1, "b", 1)));
        assertThat(Serializability.anomalies(history.calls(), lists[0].all(KEYS)))
                .containsExactly("cycle: read -rw-> write -wr-> read");
    }

    /** Two writes that stop half-way for each other go into the lists in different orders. */
    @Test
    void findsListsWhoseWritesCross() throws Exception {
        UnlockedLists lists = new UnlockedLists(() -> {});
        CyclicBarrier halfWay = new CyclicBarrier(2);
        Threads.run(2, thread -> {
            String first = thread == 0 ? "a" : "b";
            String second = thread == 0 ? "b" : "a";
            record("write " + thread, () -> {
                lists.append(Map.of(first, thread));
                await(halfWay);
                lists.append(Map.of(second, thread));
                return ListTransaction.appending(Map.of(first, thread, second, thread));
            });
        });
        assertThat(Serializability.anomalies(history.calls(), lists.all(KEYS)))
                .singleElement()
                .asString()
                .startsWith("cycle: ")
                .contains("-ww->");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
