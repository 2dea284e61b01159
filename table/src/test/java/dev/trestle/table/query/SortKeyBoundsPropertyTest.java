package dev.trestle.table.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.key.KeyRole;
import dev.trestle.table.key.KeyTemplate;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A range of keys holds exactly the keys whose component is in the range of values, and none of a neighbour. */
class SortKeyBoundsPropertyTest {

    private static final String ALPHABET = "#$!%ab~";
    private static final Map<String, KeyCodec<?>> CODECS =
            Map.of("a", KeyCodec.STRING, "b", KeyCodec.STRING, "n", KeyCodec.BIG_DECIMAL);
    private static final List<String> NEIGHBOURS = List.of("n", "n#", "n#zz#", "v#", "v", "w#a", "w#b#c", "!", "~~~");

    private static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(3);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static int compare(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean holds(SortKeyRange range, String key) {
        if (range instanceof SortKeyRange.Exactly exactly) {
            return key.equals(exactly.key());
        }
        if (range instanceof SortKeyRange.BeginsWith begins) {
            return key.startsWith(begins.prefix());
        }
        if (range instanceof SortKeyRange.Between between) {
            return compare(between.low(), key) <= 0 && compare(key, between.high()) <= 0;
        }
        if (range instanceof SortKeyRange.OneSided side) {
            int order = compare(key, side.bound());
            return switch (side.operator()) {
                case ">=" -> order >= 0;
                case ">" -> order > 0;
                case "<" -> order < 0;
                default -> order <= 0;
            };
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o#{a}",
                "o#{a}#{b}",
                "o#{a}#end",
                "o#{a}#",
                "{a}",
                "{a}#{b}",
                "o#{a:desc}",
                "{a:desc}#{b}",
                "o#{a:desc}#end"
            })
    void rangesHoldExactlyWhatTheySay(String form) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(form.hashCode());
        KeyTemplate template = KeyTemplate.of("Thing", KeyRole.SORT, form, CODECS);
        SortKeyBounds bounds = new SortKeyBounds(template, List.of());
        boolean two = template.components().size() == 2;
        for (int i = 0; i < 20_000; i++) {
            String value = text(random);
            String key = template.format(two ? List.of(value, text(random)) : List.of(value));
            String low = text(random);
            String high = text(random);

            assertThat(holds(bounds.all(), key)).isTrue();
            assertThat(holds(bounds.atLeast(low), key)).isEqualTo(compare(value, low) >= 0);
            assertThat(holds(bounds.atMost(high), key)).isEqualTo(compare(value, high) <= 0);
            assertThat(holds(bounds.greaterThan(low), key)).isEqualTo(compare(value, low) > 0);
            assertThat(holds(bounds.lessThan(high), key))
                    .as("%s less than %s", value, high)
                    .isEqualTo(compare(value, high) < 0);
            if (form.contains("desc")) {
                assertThatThrownBy(() -> bounds.beginsWith(low)).isInstanceOf(InvalidOperationException.class);
            } else {
                assertThat(holds(bounds.beginsWith(low), key)).isEqualTo(value.startsWith(low));
            }
            assertThat(holds(bounds.fix(low).all(), key)).isEqualTo(value.equals(low));
            if (compare(low, high) <= 0) {
                assertThat(holds(bounds.between(low, high), key))
                        .as("%s between %s and %s", value, low, high)
                        .isEqualTo(compare(low, value) <= 0 && compare(value, high) <= 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"o#{a}", "o#{a}#{b}", "o#{a}#end"})
    void rangesStayAmongTheKeysOfTheirForm(String form) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(form.hashCode());
        SortKeyBounds bounds = new SortKeyBounds(KeyTemplate.of("Thing", KeyRole.SORT, form, CODECS), List.of());
        for (int i = 0; i < 2_000; i++) {
            String value = text(random);
            List<SortKeyRange> ranges = List.of(
                    bounds.all(),
                    bounds.atLeast(value),
                    bounds.atMost(value),
                    bounds.greaterThan(value),
                    bounds.lessThan(value),
                    bounds.beginsWith(value),
                    bounds.between(value, value));
            for (SortKeyRange range : ranges) {
                assertThat(NEIGHBOURS).noneMatch(key -> holds(range, key));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"o#{n}", "{n}", "o#{n}#{b}", "{n}#end", "o#{n:desc}", "{n:desc}#{b}"})
    void rangesOfNumbersHoldExactlyWhatTheySay(String form) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(form.hashCode());
        KeyTemplate template = KeyTemplate.of("Thing", KeyRole.SORT, form, CODECS);
        SortKeyBounds bounds = new SortKeyBounds(template, List.of());
        for (int i = 0; i < 20_000; i++) {
            BigDecimal value = number(random);
            String key =
                    template.format(template.components().size() == 2 ? List.of(value, text(random)) : List.of(value));
            BigDecimal low = number(random);
            BigDecimal high = number(random);

            assertThat(holds(bounds.atLeast(low), key))
                    .as("%s from %s", value, low)
                    .isEqualTo(value.compareTo(low) >= 0);
            assertThat(holds(bounds.atMost(high), key))
                    .as("%s to %s", value, high)
                    .isEqualTo(value.compareTo(high) <= 0);
            assertThat(holds(bounds.fix(low).all(), key)).isEqualTo(value.compareTo(low) == 0);
            assertThat(holds(bounds.greaterThan(low), key)).isEqualTo(value.compareTo(low) > 0);
            assertThat(holds(bounds.lessThan(high), key)).isEqualTo(value.compareTo(high) < 0);
            if (low.compareTo(high) < 0) {
                boolean inside = low.compareTo(value) < 0 && value.compareTo(high) < 0;
                assertThat(holds(
                                bounds.lessThan(high)
                                        .and(bounds.greaterThan(low))
                                        .orElseThrow(),
                                key))
                        .isEqualTo(inside);
            }
            if (low.compareTo(high) <= 0) {
                boolean within = low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
                assertThat(holds(bounds.between(low, high), key)).isEqualTo(within);
                assertThat(holds(bounds.atLeast(low).and(bounds.atMost(high)).orElseThrow(), key))
                        .isEqualTo(within);
            }
        }
    }

    private static BigDecimal number(RandomGenerator random) {
        return BigDecimal.valueOf(random.nextInt(-300, 300), random.nextInt(-1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"o#{a}", "{a}#{b}"})
    void rangesTheWrongWayRoundAreRefused(String form) {
        SortKeyBounds bounds = new SortKeyBounds(KeyTemplate.of("Thing", KeyRole.SORT, form, CODECS), List.of());
        assertThatThrownBy(() -> bounds.between("b", "a!")).isInstanceOf(InvalidOperationException.class);
    }
}
