package dev.trestle.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.storage.OrderedMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlaidEntriesTest {

    private static final int ROUNDS = 1_000;

    private final RandomGenerator random = new Random(3);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void showWhatTheMapWouldBe(boolean descending) {
        for (int round = 0; round < ROUNDS; round++) {
            NavigableMap<Key, Item> below = new TreeMap<>();
            NavigableMap<Key, Optional<Item>> overlay = new TreeMap<>();
            for (int i = random.nextInt(10); i > 0; i--) {
                below.put(key(), item("below"));
                overlay.put(key(), random.nextBoolean() ? Optional.of(item("above")) : Optional.empty());
            }
            NavigableMap<Key, Item> expected = new TreeMap<>(below);
            overlay.forEach(
                    (key, item) -> item.ifPresentOrElse(shown -> expected.put(key, shown), () -> expected.remove(key)));

            Iterator<OrderedMap.Entry> entries = new OverlaidEntries(
                    entries(inOrder(below, descending)).iterator(),
                    inOrder(overlay, descending).navigableKeySet(),
                    overlay::get);

            List<OrderedMap.Entry> found = new ArrayList<>();
            entries.forEachRemaining(found::add);
            assertThat(found).isEqualTo(entries(inOrder(expected, descending)));
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(entries::next);
        }
    }

    private static <V> NavigableMap<Key, V> inOrder(NavigableMap<Key, V> map, boolean descending) {
        return descending ? map.descendingMap() : map;
    }

    private static List<OrderedMap.Entry> entries(NavigableMap<Key, Item> map) {
        return map.entrySet().stream()
                .map(entry -> new OrderedMap.Entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Key key() {
        return Key.of("k" + random.nextInt(10));
    }

    private static Item item(String value) {
        return Item.of("value", new StringValue(value));
    }
}
