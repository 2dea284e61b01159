package dev.trestle.table.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.table.attribute.OrderedConversion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys of every type and form: they sort as tuples of their values do, read back, and no two different ones are equal. */
class TypedKeyPropertyTest {

    private enum Color {
        RED,
        GREEN,
        BLUE_GREEN
    }

    /** Seconds, as a long. */
    private static final class Seconds implements OrderedConversion<Duration, Long> {

        @Override
        public Long toStored(Duration value) {
            return value.toSeconds();
        }

        @Override
        public Duration fromStored(Long stored) {
            return Duration.ofSeconds(stored);
        }
    }

    private static final List<String> FORMS = List.of(
            "{text}",
            "{int}",
            "{long}",
            "{bigint}",
            "{decimal}",
            "{instant}",
            "{date}",
            "{uuid}",
            "{color}",
            "{lasting}",
            "{text:desc}",
            "{int:desc}",
            "{long:desc}",
            "{bigint:desc}",
            "{decimal:desc}",
            "{instant:desc}",
            "{date:desc}",
            "{uuid:desc}",
            "{color:desc}",
            "{lasting:desc}",
            "{date:basic}");

    private static final Map<String, KeyCodec<?>> CODECS = Map.of(
            "text", KeyCodec.STRING,
            "int", KeyCodec.INT,
            "long", KeyCodec.LONG,
            "bigint", KeyCodec.BIG_INTEGER,
            "decimal", KeyCodec.BIG_DECIMAL,
            "instant", KeyCodec.INSTANT,
            "date", KeyCodec.LOCAL_DATE,
            "uuid", KeyCodec.UUID,
            "color", KeyCodec.enumeration(Color.class, Color.values()),
            "lasting", KeyCodec.LONG.converted(Duration.class, new Seconds()));

    static List<String> forms() {
        return FORMS;
    }

    private static String component(String form) {
        return form.replaceAll("[{}]|:.*", "");
    }

    private static Object value(String form, RandomGenerator random) {
        return switch (component(form)) {
            case "text" -> text(random);
            case "int" -> random.nextBoolean() ? random.nextInt() : random.nextInt(-12, 12);
            case "long" -> random.nextBoolean() ? random.nextLong() : random.nextLong(-120, 120);
            case "bigint" -> BigInteger.valueOf(random.nextLong()).multiply(BigInteger.valueOf(random.nextInt(1000)));
            case "decimal" -> BigDecimal.valueOf(random.nextLong(-2000, 2000), random.nextInt(-2, 5));
            case "instant" ->
                Instant.ofEpochSecond(random.nextLong(-9_999_999_999L, 99_999_999_999L), random.nextInt(3));
            case "date" -> LocalDate.ofEpochDay(random.nextLong(-100_000, 100_000));
            case "uuid" -> new UUID(random.nextLong(), random.nextLong());
            case "color" -> Color.values()[random.nextInt(3)];
            default -> Duration.ofSeconds(random.nextLong(-50, 50));
        };
    }

    private static String text(RandomGenerator random) {
        int[] alphabet = {'#', '$', ' ', '~', '0', 'a', 'b', 0x7F, 'ß', 0xFFFF, 0x1F600};
        StringBuilder text = new StringBuilder();
        for (int length = 1 + random.nextInt(3); length > 0; length--) {
            text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }

    /** Texts sort by their bytes, as do UUIDs and enums by theirs; all else by itself. */
    @SuppressWarnings("unchecked") // both values are of the same type, which is comparable
    private static int compareValues(Object left, Object right) {
        return left instanceof String || left instanceof UUID || left instanceof Color
                ? compareUtf8(left.toString(), right.toString())
                : Integer.signum(((Comparable<Object>) left).compareTo(right));
    }

    private static int compareUtf8(String left, String right) {
        return Integer.signum(
                Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8)));
    }

    private static int compare(List<String> forms, List<Object> left, List<Object> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = compareValues(left.get(i), right.get(i));
            if (order != 0) {
                return forms.get(i).contains(":desc") ? -order : order;
            }
        }
        return 0;
    }

    private static Object normal(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keysOfEachFormSortReadBackAndDiffer(String form) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(form.hashCode());
        for (int round = 0; round < 20; round++) {
            String other = FORMS.get(random.nextInt(FORMS.size()));
            List<String> forms = component(other).equals(component(form)) ? List.of(form) : List.of(form, other);
            KeyTemplate template = KeyTemplate.of("Thing", KeyRole.SORT, "x#" + String.join("#", forms), CODECS);
            Map<String, List<Object>> seen = new HashMap<>();
            List<Object> before = values(forms, random);
            for (int i = 0; i < 500; i++) {
                List<Object> values = values(forms, random);
                if (random.nextInt(3) == 0) {
                    values.set(0, before.get(0));
                }
                String key = template.format(values);

                assertThat(compareUtf8(template.format(before), key))
                        .as("%s and %s of %s", before, values, template)
                        .isEqualTo(compare(forms, before, values));
                assertThat(template.parse(key).orElseThrow().values().stream()
                                .map(TypedKeyPropertyTest::normal)
                                .toList())
                        .isEqualTo(values.stream()
                                .map(TypedKeyPropertyTest::normal)
                                .toList());
                List<Object> same = seen.put(key, values);
                if (same != null) {
                    assertThat(compare(forms, same, values)).isZero();
                }
                before = values;
            }
        }
    }

    private static List<Object> values(List<String> forms, RandomGenerator random) {
        List<Object> values = new ArrayList<>();
        forms.forEach(form -> values.add(value(form, random)));
        return values;
    }
}
