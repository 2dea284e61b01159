package dev.trestle.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.item.Generated;
import dev.trestle.engine.item.Key;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class KeyRangeTest {

    private static final int ROUNDS = 100_000;

    private final RandomGenerator random = new Random(5);

    @Test
    void holdsExactlyTheKeysThatBeginWithThePrefix() {
        for (int i = 0; i < ROUNDS; i++) {
            byte[] prefix = bytes();
            byte[] key = bytes();
            boolean begins = prefix.length <= key.length && Arrays.equals(prefix, Arrays.copyOf(key, prefix.length));
            assertThat(KeyRange.startingWith(Key.of(prefix)).contains(Key.of(key)))
                    .isEqualTo(begins);
        }
    }

    @Test
    void splitsAtAKey() {
        for (int i = 0; i < ROUNDS; i++) {
            KeyRange range = range();
            Key at = Key.of(bytes());
            Key key = Key.of(bytes());
            boolean in = range.contains(key);
            assertThat(range.after(at).contains(key)).isEqualTo(in && key.compareTo(at) > 0);
            assertThat(range.before(at).contains(key)).isEqualTo(in && key.compareTo(at) < 0);
        }
    }

    @Test
    void takesItsPartOfAMap() {
        NavigableMap<Key, Integer> map = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            map.put(Key.of(bytes()), i);
        }
        for (int i = 0; i < ROUNDS / 100; i++) {
            KeyRange range = range();
            NavigableMap<Key, Integer> expected = new TreeMap<>(map);
            expected.keySet().removeIf(key -> !range.contains(key));
            assertThat(range.within(map)).isEqualTo(expected);
        }
    }

    @Test
    void isEmptyOnlyWithoutKeys() {
        for (int i = 0; i < ROUNDS; i++) {
            KeyRange range = range();
            Key key = Key.of(bytes());
            assertThat(KeyRange.ALL.contains(key)).isTrue();
            if (range.isEmpty()) {
                assertThat(range.contains(key)).isFalse();
            } else if (range.from() != null) {
                assertThat(range.contains(range.from())).isTrue();
            }
        }
    }

    @Test
    void findsNoKeyBetweenAKeyAndTheNext() {
        for (int i = 0; i < ROUNDS; i++) {
            Key key = Key.of(bytes());
            Key other = Key.of(bytes());
            assertThat(key.next()).isGreaterThan(key);
            assertThat(other.compareTo(key) > 0).isEqualTo(other.compareTo(key.next()) >= 0);
        }
    }

    private KeyRange range() {
        Key from = random.nextInt(4) == 0 ? null : Key.of(bytes());
        Key to = random.nextInt(4) == 0 ? null : Key.of(bytes());
        return new KeyRange(from, to);
    }

    private byte[] bytes() {
        return Generated.binary(random).toByteArray();
    }
}
