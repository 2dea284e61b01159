package dev.trestle.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.trestle.engine.item.Generated;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.StringValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage has to do. A storage's test extends this and says how to open one. */
public abstract class StorageContract {

    private Storage storage;

    /** A storage without maps. */
    protected abstract Storage open();

    @BeforeEach
    void openStorage() {
        storage = open();
    }

    @AfterEach
    void closeStorage() {
        storage.close();
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(storage.map("m").get(key(1))).isNull();
        assertThat(scan(storage.map("m"), KeyRange.ALL, false)).isEmpty();
    }

    @Test
    void givesTheSameMapForTheSameName() {
        put(storage.map("m"), key(1), item("one"));
        assertThat(storage.map("m").get(key(1))).isEqualTo(item("one"));
        assertThat(storage.map("n").get(key(1))).isNull();
    }

    @Test
    void forgetsADroppedMap() {
        put(storage.map("m"), key(1), item("one"));
        put(storage.map("n"), key(1), item("other"));
        storage.drop("m");
        assertThat(storage.map("m").get(key(1))).isNull();
        assertThat(storage.map("n").get(key(1))).isEqualTo(item("other"));
    }

    @Test
    void letsReadersAndWritersOfADroppedMapFinish() {
        OrderedMap map = storage.map("m");
        for (int i = 0; i < 1_000; i++) {
            put(map, key(i), item("value"));
        }
        Iterator<OrderedMap.Entry> entries = map.scan(KeyRange.ALL, false);
        assertThat(entries.next().key()).isEqualTo(key(0));
        storage.drop("m");
        int last = 0;
        while (entries.hasNext()) {
            assertThat(entries.next().key()).isEqualTo(key(++last));
        }
        assertThat(map.get(key(1))).isIn(null, item("value"));
        put(map, key(2_000), item("late"));
        count(map, 0, 4);
        assertThat(storage.names()).isEmpty();
        assertThat(scan(storage.map("m"), KeyRange.ALL, false)).isEmpty();
        assertThat(storage.map("m").statistics().items()).isZero();
    }

    @Test
    void scansLongRangesInBothDirections() {
        WriteBatch batch = new WriteBatch();
        for (int i = 0; i < 5_000; i++) {
            batch.put(storage.map("m"), key(i), item("v" + i));
        }
        storage.commit(batch);
        KeyRange range = new KeyRange(key(7), key(4_990));
        List<Map.Entry<Key, Item>> expected = new ArrayList<>();
        for (int i = 7; i < 4_990; i++) {
            expected.add(Map.entry(key(i), item("v" + i)));
        }
        assertThat(scan(storage.map("m"), range, false)).isEqualTo(expected);
        Collections.reverse(expected);
        assertThat(scan(storage.map("m"), range, true)).isEqualTo(expected);
    }

    @Test
    void givesBackItemsOfAllKinds() {
        RandomGenerator random = new Random(8);
        OrderedMap map = storage.map("m");
        for (int i = 0; i < 500; i++) {
            Item item = Generated.item(random, 3);
            put(map, key(i), item);
            Item stored = map.get(key(i));
            assertThat(stored).isEqualTo(item);
            assertThat(stored.size()).isEqualTo(item.size());
        }
    }

    @Test
    void saysWhenABatchHasTakenEffect() {
        OrderedMap map = storage.map("m");
        List<Item> seen = new ArrayList<>();
        try (WriteBatch batch = new WriteBatch()) {
            batch.whenCommitted(() -> seen.add(map.get(key(1))));
            batch.put(map, key(1), item("one"));
            batch.count(map, 0, 7);
            assertThat(seen).isEmpty();
            storage.commit(batch);
            assertThat(seen).containsExactly(item("one"));
        }
        try (WriteBatch givenUp = new WriteBatch()) {
            givenUp.whenCommitted(seen::clear);
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void namesTheMapsThatThereAre() {
        assertThat(storage.names()).isEmpty();
        storage.map("m");
        put(storage.map("table/n"), key(1), item("one"));
        assertThat(storage.names()).containsExactlyInAnyOrder("m", "table/n");
        storage.drop("m");
        storage.drop("never there");
        assertThat(storage.names()).containsExactly("table/n");
    }

    @Test
    void startsAgainWithAMapThatWasDropped() {
        put(storage.map("m"), key(1), item("one"));
        count(storage.map("m"), 0, 7);
        storage.drop("m");
        put(storage.map("m"), key(2), item("two"));
        assertThat(scan(storage.map("m"), KeyRange.ALL, false)).containsExactly(Map.entry(key(2), item("two")));
        assertThat(storage.map("m").statistics().bytes()).isZero();
        assertThat(storage.map("m").statistics().items()).isZero();
    }

    @Test
    void countsWhatBatchesSay() {
        count(storage.map("m"), 0, 7);
        count(storage.map("m"), 7, 5);
        count(storage.map("n"), 0, 1);
        WriteBatch batch = new WriteBatch();
        batch.count(storage.map("m"), 0, 10);
        batch.count(storage.map("m"), 0, 20);
        batch.count(storage.map("m"), 5, 0);
        batch.count(storage.map("m"), 3, 3);
        assertThat(storage.map("m").statistics().items()).isEqualTo(1);
        storage.commit(batch);
        assertThat(storage.map("m").statistics().items()).isEqualTo(2);
        assertThat(storage.map("m").statistics().bytes()).isEqualTo(30);
        assertThat(storage.map("n").statistics().items()).isEqualTo(1);
        assertThat(storage.map("n").statistics().bytes()).isEqualTo(1);
    }

    @Test
    void losesNoCountWhileManyWrite() throws Exception {
        OrderedMap map = storage.map("m");
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> work = () -> {
                for (int i = 0; i < 250; i++) {
                    count(map, 0, 3);
                    count(map, 3, 2);
                }
                return 250;
            };
            int counted = 0;
            for (Future<Integer> each : writers.invokeAll(Collections.nCopies(4, work))) {
                counted += each.get();
            }
            assertThat(map.statistics().items()).isEqualTo(counted);
            assertThat(map.statistics().bytes()).isEqualTo(2L * counted);
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void writesABatchToSeveralMaps() {
        put(storage.map("m"), key(1), item("old"));
        WriteBatch batch = new WriteBatch();
        batch.delete(storage.map("m"), key(1));
        batch.put(storage.map("m"), key(2), item("two"));
        batch.put(storage.map("n"), key(3), item("three"));
        storage.commit(batch);
        assertThat(scan(storage.map("m"), KeyRange.ALL, false)).containsExactly(Map.entry(key(2), item("two")));
        assertThat(scan(storage.map("n"), KeyRange.ALL, false)).containsExactly(Map.entry(key(3), item("three")));
    }

    @Test
    void letsTheLastWriteOfABatchWin() {
        WriteBatch batch = new WriteBatch();
        batch.put(storage.map("m"), key(1), item("first"));
        batch.put(storage.map("m"), key(1), item("second"));
        batch.put(storage.map("m"), key(2), item("gone"));
        batch.delete(storage.map("m"), key(2));
        batch.delete(storage.map("m"), key(3));
        batch.put(storage.map("m"), key(3), item("back"));
        storage.commit(batch);
        assertThat(scan(storage.map("m"), KeyRange.ALL, false))
                .containsExactly(Map.entry(key(1), item("second")), Map.entry(key(3), item("back")));
    }

    @Test
    void behavesLikeASortedMap() {
        RandomGenerator random = new Random(6);
        OrderedMap map = storage.map("m");
        TreeMap<Key, Item> model = new TreeMap<>();
        for (int step = 0; step < 3_000; step++) {
            Key key = Key.of(Generated.binary(random).toByteArray());
            if (random.nextInt(3) == 0) {
                WriteBatch batch = new WriteBatch();
                batch.delete(map, key);
                storage.commit(batch);
                model.remove(key);
            } else {
                put(map, key, item("v" + step));
                model.put(key, item("v" + step));
            }
            KeyRange range = new KeyRange(bound(random), bound(random));
            assertThat(map.get(key)).isEqualTo(model.get(key));
            List<Map.Entry<Key, Item>> expected = new ArrayList<>(model.entrySet());
            expected.removeIf(entry -> !range.contains(entry.getKey()));
            assertThat(scan(map, range, false)).isEqualTo(expected);
            Collections.reverse(expected);
            assertThat(scan(map, range, true)).isEqualTo(expected);
        }
    }

    @Test
    void goesOnScanningWhileOthersWrite() throws Exception {
        OrderedMap map = storage.map("m");
        for (int i = 0; i < 100; i++) {
            put(map, key(i), item("stays"));
        }
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                int from = 100 + 50 * writer;
                Callable<Integer> work = () -> writeAndDelete(map, from);
                running.add(writers.submit(work));
            }
            do {
                List<Map.Entry<Key, Item>> seen = scan(map, KeyRange.ALL, false);
                assertThat(seen).isSortedAccordingTo(Map.Entry.comparingByKey());
                assertThat(seen.stream().filter(entry -> entry.getValue().equals(item("stays"))))
                        .hasSize(100);
            } while (!running.stream().allMatch(Future::isDone));
            for (Future<?> each : running) {
                assertThat(each.get()).isEqualTo(500);
            }
        } finally {
            writers.shutdownNow();
        }
        assertThat(scan(map, KeyRange.ALL, false)).hasSize(100);
    }

    @Test
    void aViewShowsItsMomentWhateverIsWrittenAfterwards() {
        RandomGenerator random = new Random(7);
        OrderedMap map = storage.map("m");
        TreeMap<Key, Item> model = new TreeMap<>();
        for (int i = 0; i < 3_000; i++) {
            Key key = key(random.nextInt(5_000));
            model.put(key, item("v" + i));
            put(map, key, item("v" + i));
        }
        try (MapView view = storage.view(map)) {
            Iterator<OrderedMap.Entry> begun = view.scan(KeyRange.ALL, false);
            assertThat(begun.next().key()).isEqualTo(model.firstKey());
            for (int i = 0; i < 3_000; i++) {
                WriteBatch batch = new WriteBatch();
                Key key = key(random.nextInt(5_000));
                if (random.nextBoolean()) {
                    batch.put(map, key, item("later" + i));
                } else {
                    batch.delete(map, key);
                }
                storage.commit(batch);
            }
            int left = 1;
            for (; begun.hasNext(); left++) {
                OrderedMap.Entry entry = begun.next();
                assertThat(entry.item()).isEqualTo(model.get(entry.key()));
            }
            assertThat(left).isEqualTo(model.size());
            for (int round = 0; round < 100; round++) {
                KeyRange range = round == 0
                        ? KeyRange.ALL
                        : new KeyRange(key(random.nextInt(5_000)), key(random.nextInt(5_000)));
                List<Map.Entry<Key, Item>> expected = new ArrayList<>(model.entrySet());
                expected.removeIf(entry -> !range.contains(entry.getKey()));
                assertThat(entries(view.scan(range, false))).isEqualTo(expected);
                Collections.reverse(expected);
                assertThat(entries(view.scan(range, true))).isEqualTo(expected);
            }
        }
        assertThat(scan(map, KeyRange.ALL, false)).isNotEqualTo(List.copyOf(model.entrySet()));
    }

    @Test
    void aViewOutlivesItsMap() {
        OrderedMap map = storage.map("m");
        for (int i = 0; i < 2_000; i++) {
            put(map, key(i), item("old"));
        }
        try (MapView view = storage.view(map)) {
            storage.drop("m");
            assertThat(storage.names()).isEmpty();
            put(storage.map("m"), key(1), item("new"));
            assertThat(entries(view.scan(KeyRange.ALL, false)))
                    .hasSize(2_000)
                    .allMatch(entry -> entry.getValue().equals(item("old")));
        }
        assertThat(scan(storage.map("m"), KeyRange.ALL, false)).containsExactly(Map.entry(key(1), item("new")));
    }

    @Test
    void viewsAreOfOneMapAndOneMomentEach() {
        put(storage.map("other"), key(9), item("other"));
        try (MapView empty = storage.view(storage.map("m"))) {
            put(storage.map("m"), key(1), item("one"));
            try (MapView full = storage.view(storage.map("m"))) {
                assertThat(entries(empty.scan(KeyRange.ALL, false))).isEmpty();
                assertThat(entries(full.scan(KeyRange.ALL, false))).containsExactly(Map.entry(key(1), item("one")));
            }
        }
    }

    @Test
    void aViewThatIsClosedIsNotRead() {
        put(storage.map("m"), key(1), item("one"));
        MapView view = storage.view(storage.map("m"));
        MapView other = storage.view(storage.map("m"));
        view.close();
        view.close();
        assertThatIllegalStateException().isThrownBy(() -> view.scan(KeyRange.ALL, false));
        assertThat(entries(other.scan(KeyRange.ALL, false))).hasSize(1);
        storage.close();
        other.close();
        assertThatIllegalStateException().isThrownBy(() -> other.scan(KeyRange.ALL, false));
        storage = open();
    }

    private int writeAndDelete(OrderedMap map, int from) {
        int rounds = 0;
        for (; rounds < 500; rounds++) {
            Key key = key(from + rounds % 50);
            put(map, key, item("comes"));
            WriteBatch batch = new WriteBatch();
            batch.delete(map, key);
            storage.commit(batch);
        }
        return rounds;
    }

    private void count(OrderedMap map, int bytesBefore, int bytesAfter) {
        WriteBatch batch = new WriteBatch();
        batch.count(map, bytesBefore, bytesAfter);
        storage.commit(batch);
    }

    private void put(OrderedMap map, Key key, Item item) {
        WriteBatch batch = new WriteBatch();
        batch.put(map, key, item);
        storage.commit(batch);
    }

    private static Key bound(RandomGenerator random) {
        return random.nextInt(4) == 0 ? null : Key.of(Generated.binary(random).toByteArray());
    }

    private static Key key(int number) {
        return Key.of((byte) (number >>> 8), (byte) number);
    }

    private static Item item(String value) {
        return Item.of("value", new StringValue(value));
    }

    private static List<Map.Entry<Key, Item>> scan(OrderedMap map, KeyRange range, boolean descending) {
        return entries(map.scan(range, descending));
    }

    private static List<Map.Entry<Key, Item>> entries(Iterator<OrderedMap.Entry> scanned) {
        List<Map.Entry<Key, Item>> found = new ArrayList<>();
        scanned.forEachRemaining(entry -> found.add(Map.entry(entry.key(), entry.item())));
        return found;
    }
}
