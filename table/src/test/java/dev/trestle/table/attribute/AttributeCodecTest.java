package dev.trestle.table.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.trestle.table.InvalidValueException;
import dev.trestle.table.UnreadableItemException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AttributeCodecTest {

    private enum Color {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "grass";
            }
        }
    }

    private static final AttributeCodec<Color> COLOR = AttributeCodec.enumeration(Color.class, Color.values());
    private static final Place AT = new Place("Thing", "pk=x, sk=y", "value");

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(AttributeCodec.STRING, "", AttributeValue.fromS("")),
                arguments(AttributeCodec.STRING, "ß😀#", AttributeValue.fromS("ß😀#")),
                arguments(AttributeCodec.BOOLEAN, false, AttributeValue.fromBool(false)),
                arguments(AttributeCodec.INT, Integer.MIN_VALUE, AttributeValue.fromN("-2147483648")),
                arguments(AttributeCodec.LONG, Long.MAX_VALUE, AttributeValue.fromN("9223372036854775807")),
                arguments(AttributeCodec.DOUBLE, 1.5e-7, AttributeValue.fromN("1.5E-7")),
                arguments(AttributeCodec.BIG_DECIMAL, new BigDecimal("0.10"), AttributeValue.fromN("0.10")),
                arguments(AttributeCodec.BIG_DECIMAL, new BigDecimal("0E-400"), AttributeValue.fromN("0E-400")),
                arguments(
                        AttributeCodec.BIG_INTEGER,
                        BigInteger.TEN.pow(125),
                        AttributeValue.fromN("1" + "0".repeat(125))),
                arguments(
                        AttributeCodec.BIG_INTEGER,
                        new BigInteger("99999999999999999999999999999999999999"),
                        AttributeValue.fromN("99999999999999999999999999999999999999")),
                arguments(AttributeCodec.LOCAL_DATE, LocalDate.of(7, 8, 9), AttributeValue.fromS("0007-08-09")),
                arguments(
                        AttributeCodec.INSTANT,
                        Instant.parse("2024-01-01T00:00:00Z"),
                        AttributeValue.fromS("2024-01-01T00:00:00.000000000Z")),
                arguments(
                        AttributeCodec.INSTANT,
                        Instant.parse("0000-01-01T00:00:00.5Z"),
                        AttributeValue.fromS("0000-01-01T00:00:00.500000000Z")),
                arguments(AttributeCodec.EPOCH_SECONDS, Instant.ofEpochSecond(-5), AttributeValue.fromN("-5")),
                arguments(
                        AttributeCodec.UUID,
                        new UUID(1, 2),
                        AttributeValue.fromS("00000000-0000-0001-0000-000000000002")),
                arguments(COLOR, Color.GREEN, AttributeValue.fromS("GREEN")),
                arguments(
                        AttributeCodec.setOf(COLOR),
                        Set.of(Color.RED, Color.GREEN),
                        AttributeValue.fromSs(List.of("GREEN", "RED"))),
                arguments(
                        AttributeCodec.setOf(AttributeCodec.INT),
                        Set.of(10, 9),
                        AttributeValue.fromNs(List.of("10", "9"))),
                arguments(AttributeCodec.listOf(AttributeCodec.INT), List.of(), AttributeValue.fromL(List.of())),
                arguments(
                        AttributeCodec.listOf(AttributeCodec.listOf(AttributeCodec.INT)),
                        List.of(List.of(1), List.of()),
                        AttributeValue.fromL(List.of(
                                AttributeValue.fromL(List.of(AttributeValue.fromN("1"))),
                                AttributeValue.fromL(List.of())))),
                arguments(
                        AttributeCodec.mapOf(AttributeCodec.STRING),
                        Map.of("k", "v"),
                        AttributeValue.fromM(Map.of("k", AttributeValue.fromS("v")))));
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void storesAndReadsBack(AttributeCodec<T> codec, T value, AttributeValue stored) {
        assertThat(codec.store(value, AT)).contains(stored);
        assertThat(codec.decode(stored, AT)).isEqualTo(value);
    }

    @Test
    void storesBytes() {
        byte[] bytes = {1, 0, -1};
        AttributeValue stored = AttributeCodec.BINARY.encode(bytes, AT);
        assertThat(stored.b()).isEqualTo(SdkBytes.fromByteArray(bytes));
        assertThat(AttributeCodec.BINARY.decode(stored, AT)).containsExactly(1, 0, -1);
        assertThat(AttributeCodec.setOf(AttributeCodec.BINARY)
                        .encode(Set.of(bytes), AT)
                        .bs())
                .containsExactly(SdkBytes.fromByteArray(bytes));
    }

    @Test
    void anEmptySetIsNoAttribute() {
        AttributeCodec<Set<String>> set = AttributeCodec.setOf(AttributeCodec.STRING);
        assertThat(set.store(Set.of(), AT)).isEmpty();
        assertThat(set.whenAbsent(AT)).isEmpty();
        assertThatThrownBy(() -> AttributeCodec.listOf(set).store(List.of(Set.of()), AT))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Thing.value[0] is an empty set");
        assertThatThrownBy(() -> AttributeCodec.setOf(AttributeCodec.BOOLEAN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                arguments(AttributeCodec.STRING, null, "Thing.value is null"),
                arguments(AttributeCodec.DOUBLE, Double.NaN, "Thing.value cannot be stored: NaN"),
                arguments(
                        AttributeCodec.STRING, "a\ud800", "Thing.value cannot be stored: it holds half of a surrogate"),
                arguments(
                        AttributeCodec.mapOf(AttributeCodec.INT), Map.of("\udc00", 1), "under its key: it holds half"),
                arguments(AttributeCodec.setOf(AttributeCodec.STRING), Set.of("\udc00"), "half of a surrogate pair"),
                arguments(AttributeCodec.DOUBLE, 1e126, "its exponent is 126"),
                arguments(AttributeCodec.DOUBLE, -1e-131, "its exponent is -131"),
                arguments(AttributeCodec.BIG_DECIMAL, new BigDecimal("1e200"), "its exponent is 200"),
                arguments(
                        AttributeCodec.BIG_DECIMAL, BigDecimal.valueOf(1, Integer.MIN_VALUE), "exponent is 2147483648"),
                arguments(AttributeCodec.BIG_DECIMAL, new BigDecimal("9".repeat(38) + ".1"), "it has 39 digits"),
                arguments(AttributeCodec.BIG_INTEGER, BigInteger.TEN.pow(38).add(BigInteger.ONE), "it has 39 digits"),
                arguments(AttributeCodec.DOUBLE, Double.NEGATIVE_INFINITY, "-Infinity has no form in DynamoDB"),
                arguments(
                        AttributeCodec.LOCAL_DATE,
                        LocalDate.of(-1, 1, 1),
                        "-0001-01-01 is outside the years 0000 to 9999"),
                arguments(AttributeCodec.INSTANT, Instant.MAX, "is outside the years 0000 to 9999"),
                arguments(
                        AttributeCodec.listOf(AttributeCodec.STRING),
                        Arrays.asList("a", null),
                        "Thing.value[1] is null"),
                arguments(
                        AttributeCodec.mapOf(AttributeCodec.DOUBLE),
                        Map.of("k", Double.NaN),
                        "Thing.value.k cannot be stored"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    <T> void refusesWhatHasNoForm(AttributeCodec<T> codec, T value, String message) {
        assertThatThrownBy(() -> codec.store(value, AT))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments(
                        AttributeCodec.STRING,
                        AttributeValue.fromN("1"),
                        "is of type N where the design has a string (S)"),
                arguments(AttributeCodec.STRING, AttributeValue.fromNul(true), "is of type NUL"),
                arguments(AttributeCodec.INT, AttributeValue.fromN("1.5"), "the number 1.5 does not fit"),
                arguments(AttributeCodec.INT, AttributeValue.fromN("2147483648"), "does not fit"),
                arguments(AttributeCodec.EPOCH_SECONDS, AttributeValue.fromN("1E+100"), "does not fit"),
                arguments(AttributeCodec.LOCAL_DATE, AttributeValue.fromS("yesterday"), "yesterday"),
                arguments(AttributeCodec.UUID, AttributeValue.fromS("x"), "x"),
                arguments(COLOR, AttributeValue.fromS("BLUE"), "Color has no constant BLUE"),
                arguments(
                        AttributeCodec.listOf(AttributeCodec.INT),
                        AttributeValue.fromL(List.of(AttributeValue.fromN("1"), AttributeValue.fromS("x"))),
                        "at value[1]: is of type S"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    <T> void saysWhatCannotBeRead(AttributeCodec<T> codec, AttributeValue stored, String message) {
        assertThatThrownBy(() -> codec.decode(stored, AT))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessageContaining("cannot read Thing[pk=x, sk=y] at value")
                .hasMessageContaining(message);
    }

    @Test
    void instantsSortAsTheirText() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        List<Instant> instants = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(first, last), random.nextInt(1_000_000_000));
            instants.add(instant);
            instants.add(instant.plusNanos(random.nextInt(3)));
        }
        instants.sort(null);
        List<String> texts = instants.stream()
                .map(instant -> AttributeCodec.INSTANT.encode(instant, AT).s())
                .toList();
        assertThat(texts).isSorted();
    }

    @Test
    void decodedContainersAreUnmodifiable() {
        List<Integer> list = AttributeCodec.listOf(AttributeCodec.INT).decode(AttributeValue.fromL(List.of()), AT);
        Set<Integer> set = AttributeCodec.setOf(AttributeCodec.INT).decode(AttributeValue.fromNs(List.of("1")), AT);
        Map<String, Integer> map = AttributeCodec.mapOf(AttributeCodec.INT).decode(AttributeValue.fromM(Map.of()), AT);
        assertThatThrownBy(() -> list.add(1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> set.add(2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.put("k", 1)).isInstanceOf(UnsupportedOperationException.class);
    }
}
