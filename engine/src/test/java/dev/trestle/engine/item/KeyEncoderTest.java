package dev.trestle.engine.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyEncoderTest {

    private static final int ROUNDS = 200_000;

    /** A type of keys: how to make one, and the order that DynamoDB documents for it. */
    private record Kind(Function<RandomGenerator, AttributeValue> make, Comparator<AttributeValue> order) {}

    private static final Kind NUMBER =
            new Kind(Generated::number, Comparator.comparing(value -> ((NumberValue) value).value()));
    private static final Kind STRING = new Kind(
            Generated::string,
            (l, r) -> Arrays.compareUnsigned(
                    ((StringValue) l).value().getBytes(StandardCharsets.UTF_8),
                    ((StringValue) r).value().getBytes(StandardCharsets.UTF_8)));
    private static final Kind BINARY = new Kind(
            Generated::binary,
            (l, r) -> Arrays.compareUnsigned(((BinaryValue) l).toByteArray(), ((BinaryValue) r).toByteArray()));

    static Stream<Arguments> kinds() {
        return Stream.of(Named.of("N", NUMBER), Named.of("S", STRING), Named.of("B", BINARY))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keepsTheOrderOfSortKeys(Kind kind) {
        RandomGenerator random = seeded();
        for (int i = 0; i < ROUNDS; i++) {
            AttributeValue left = kind.make().apply(random);
            AttributeValue right = kind.make().apply(random);
            assertThat(Integer.signum(sortKey(left).compareTo(sortKey(right))))
                    .as("%s and %s", left, right)
                    .isEqualTo(Integer.signum(kind.order().compare(left, right)));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keepsTheOrderOfSortKeysWhateverFollows(Kind kind) {
        RandomGenerator random = seeded();
        for (int i = 0; i < ROUNDS; i++) {
            AttributeValue left = kind.make().apply(random);
            AttributeValue right = kind.make().apply(random);
            int order = Integer.signum(kind.order().compare(left, right));
            if (order != 0) {
                Key follows = sortKey(Generated.binary(random));
                Key one = new KeyEncoder().sort(left).key(follows).toKey();
                Key other = new KeyEncoder()
                        .sort(right)
                        .sort(Generated.number(random))
                        .toKey();
                assertThat(Integer.signum(one.compareTo(other)))
                        .as("%s and %s", left, right)
                        .isEqualTo(order);
            }
        }
    }

    @Test
    void ordersSeveralSortAttributesFromTheLeft() {
        RandomGenerator random = seeded();
        List<Kind> kinds = List.of(STRING, NUMBER, BINARY, STRING);
        for (int i = 0; i < ROUNDS; i++) {
            List<AttributeValue> left =
                    kinds.stream().map(kind -> kind.make().apply(random)).toList();
            List<AttributeValue> right = IntStream.range(0, kinds.size())
                    .mapToObj(at -> random.nextBoolean()
                            ? left.get(at)
                            : kinds.get(at).make().apply(random))
                    .toList();
            int expected = IntStream.range(0, kinds.size())
                    .map(at -> kinds.get(at).order().compare(left.get(at), right.get(at)))
                    .filter(order -> order != 0)
                    .findFirst()
                    .orElse(0);
            KeyEncoder one = new KeyEncoder();
            KeyEncoder other = new KeyEncoder();
            left.forEach(one::sort);
            right.forEach(other::sort);
            assertThat(Integer.signum(one.toKey().compareTo(other.toKey())))
                    .as("%s and %s", left, right)
                    .isEqualTo(Integer.signum(expected));
        }
    }

    @Test
    void keepsThePartitionsOfDifferentKeysApart() {
        RandomGenerator random = seeded();
        List<Kind> kinds = List.of(STRING, BINARY, NUMBER);
        for (int i = 0; i < ROUNDS; i++) {
            List<AttributeValue> left =
                    kinds.stream().map(kind -> kind.make().apply(random)).toList();
            List<AttributeValue> right =
                    kinds.stream().map(kind -> kind.make().apply(random)).toList();
            Key one = new KeyEncoder().partition(left).toKey();
            Key other = new KeyEncoder().partition(right).toKey();
            assertThat(one.equals(other)).as("%s and %s", left, right).isEqualTo(left.equals(right));
            if (!left.equals(right)) {
                Key withSort = new KeyEncoder()
                        .partition(right)
                        .sort(Generated.string(random))
                        .toKey();
                assertThat(isBetween(one, withSort))
                        .as("%s holds %s", left, right)
                        .isFalse();
            }
        }
    }

    @Test
    void findsThePrefixesOfStringsAndBinaries() {
        RandomGenerator random = seeded();
        for (int i = 0; i < ROUNDS; i++) {
            StringValue string = Generated.string(random);
            StringValue start = Generated.string(random);
            assertThat(isBetween(new KeyEncoder().sortPrefix(start).toKey(), sortKey(string)))
                    .as("%s starts with %s", string, start)
                    .isEqualTo(string.value().startsWith(start.value()));
            BinaryValue binary = Generated.binary(random);
            BinaryValue bytes = Generated.binary(random);
            assertThat(isBetween(new KeyEncoder().sortPrefix(bytes).toKey(), sortKey(binary)))
                    .as("%s starts with %s", binary, bytes)
                    .isEqualTo(binary.startsWith(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 1000})
    void spreadsPartitionKeysOverTheHashes(int length) {
        int[] counts = new int[16];
        for (int i = 0; i < 16_000; i++) {
            StringValue key = new StringValue("x".repeat(length) + i);
            byte first = new KeyEncoder().partition(List.of(key)).toKey().toByteArray()[0];
            counts[(first & 0xFF) >>> 4]++;
        }
        assertThat(Arrays.stream(counts).boxed()).allMatch(count -> count > 800 && count < 1200);
    }

    private static RandomGenerator seeded() {
        return new Random(20261122);
    }

    private static Key sortKey(AttributeValue value) {
        return new KeyEncoder().sort(value).toKey();
    }

    /** Whether the key begins with the prefix, found as ranges find it. */
    private static boolean isBetween(Key prefix, Key key) {
        Key end = prefix.endOfPrefix();
        return prefix.compareTo(key) <= 0 && (end == null || key.compareTo(end) < 0);
    }
}
