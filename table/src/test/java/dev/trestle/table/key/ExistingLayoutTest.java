package dev.trestle.table.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.InvalidKeyException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExistingLayoutTest {

    private static final Map<String, KeyCodec<?>> CODECS = Map.of(
            "a", KeyCodec.STRING,
            "b", KeyCodec.STRING,
            "n", KeyCodec.LONG,
            "d", KeyCodec.BIG_DECIMAL,
            "day", KeyCodec.LOCAL_DATE,
            "at", KeyCodec.INSTANT);

    private static KeyTemplate sort(String delimiter, String template) {
        return KeyTemplate.of("Thing", KeyRole.SORT, KeyLayout.existing(delimiter), template, CODECS);
    }

    @ParameterizedTest
    @CsvSource({
        "#, USER#{a}, USER#a b$",
        "|, {a}|x_{n}_y, a b$|x_-7_y",
        "::, ::{day:basic}::{a}, ::20240229::a b$",
        "'', {a}, a b$",
        "/, $v1/{n:desc}/{n2}, "
    })
    void writesValuesAsTheyAre(String delimiter, String template, String key) {
        Map<String, Object> values = Map.of("a", "a b$", "n", -7, "day", LocalDate.of(2024, 2, 29));
        if (key == null) {
            assertThatThrownBy(() -> sort(delimiter, template)).isInstanceOf(InvalidDesignException.class);
        } else {
            KeyTemplate form = sort(delimiter, template);
            assertThat(form.format(values)).isEqualTo(key);
            assertThat(form.format(form.parse(key).orElseThrow())).isEqualTo(key);
        }
    }

    @Test
    void writesNumbersAndTimesInTheirFormsAndUsuallyPlain() {
        KeyTemplate form = sort("#", "{n:000000}#{d}#{at:millis}");
        List<Object> values = List.of(42, new BigDecimal("12.50"), Instant.ofEpochMilli(1_700_000_000_123L));

        assertThat(form.format(values)).isEqualTo("000042#12.5#1700000000123");
        assertThat(sort("#", "{at}").format(List.of(Instant.ofEpochSecond(1_700_000_000L))))
                .isEqualTo("2023-11-14T22:13:20Z");
        assertThatThrownBy(() -> form.format(List.of(-1, 1, 1)))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("Thing.n cannot be part of a key: -1 is not a whole number of at most 6 digits");
        assertThatThrownBy(() -> sort("#", "{at:seconds}").format(List.of(Instant.ofEpochMilli(1))))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("is more exact than its form; truncate it");
        assertThat(form.parse("42#12.5#1700000000123")).isEmpty();
        assertThat(form.parse("000042#1E9#1700000000123")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"#, a#b", "::, a:", "aa, xa", "|, |"})
    void refusesValuesThatWouldNotParseBack(String delimiter, String value) {
        assertThatThrownBy(() -> sort(delimiter, "{a}" + delimiter + "{b}").format(List.of(value, "b")))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("which holds the delimiter \"" + delimiter + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "::", "ab", "", "aa"})
    void keysParseBackOrAreRefused(String delimiter) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(delimiter.hashCode());
        KeyTemplate form = sort(delimiter, delimiter.isEmpty() ? "x_{a}_y" : "x_{a}" + delimiter + "{b}_y");
        Map<String, List<String>> seen = new HashMap<>();
        int written = 0;
        for (int i = 0; i < 20_000; i++) {
            List<String> values = delimiter.isEmpty() ? List.of(text(random)) : List.of(text(random), text(random));
            Optional<String> key = written(form, values);
            if (key.isPresent()) {
                written++;
                assertThat(form.parse(key.get()).orElseThrow().values())
                        .as("%s of %s", key.get(), values)
                        .containsExactlyElementsOf(
                                values.stream().map(Object.class::cast).toList());
                List<String> other = seen.put(key.get(), values);
                assertThat(other == null || other.equals(values)).isTrue();
            }
        }
        assertThat(written).isGreaterThan(1_000);
    }

    private static Optional<String> written(KeyTemplate form, List<String> values) {
        try {
            return Optional.of(form.format(values));
        } catch (InvalidKeyException e) {
            return Optional.empty();
        }
    }

    private static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int length = 1 + random.nextInt(3); length > 0; length--) {
            text.append("ab#:_xy".charAt(random.nextInt(7)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "{a}, 0, true",
        "{a}#x, 0, false",
        "{a}#{b}, 0, false",
        "{a}#{b}, 1, true",
        "{day}#{a}, 0, true",
        "{n}, 0, false",
        "{n:0000}#x, 0, true",
        "{at}, 0, false",
        "{at:millis}, 0, true"
    })
    void hasRangesWhereKeysSortAsValuesDo(String template, int component, boolean ranges) {
        assertThat(sort("#", template).hasRanges(component)).isEqualTo(ranges);
    }

    @ParameterizedTest
    @CsvSource({
        "|, user|{a}, |, user|{b}, true",
        "|, user_{a}, |, user_{b}x, true",
        "|, user_{a}, |, users_{b}, false",
        "|, user_{a}, |, user_x, true",
        "|, user_{n}, |, user_x, false",
        "|, a|{n}, #, a|x#{b}, true",
        "|, b|{n}, #, a|x#{b}, false",
        "|, x, #, {b}, true",
        "|, x, #, x, true",
        "|, x, #, y, false"
    })
    void knowsWhichFormsCanCollide(String delimiter, String one, String otherDelimiter, String other, boolean collide) {
        KeyTemplate left = sort(delimiter, one);
        KeyTemplate right = sort(otherDelimiter, other);

        assertThat(left.mayEqual(right)).isEqualTo(collide);
        assertThat(right.mayEqual(left)).isEqualTo(collide);
    }

    @Test
    void aValueCannotForgeAKeyOfTheEscapedLayout() {
        KeyTemplate escaped = KeyTemplate.of("Other", KeyRole.SORT, "user#{a}", CODECS);

        assertThat(escaped.mayEqual(sort("#", "user#{b}"))).isTrue();
        assertThat(escaped.mayEqual(sort("#", "user#{n}"))).isTrue();
        assertThat(escaped.mayEqual(sort("#", "order#{b}"))).isFalse();
    }
}
