package dev.trestle.table.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tuples of adversarial texts: made of what escaping has to deal with, and short, so that they often share beginnings. */
class KeyOrderPropertyTest {

    private static final int[] ALPHABET = {
        '#', '$', '!', ' ', '"', '%', 0, 1, 0x1F, 'P', 'S', 'T', '0', 'a', 'b', 0x7F, 0x80, 'ß', 0x7FF, 0x800, 0xD7FF,
        0xE000, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF
    };

    private static final Map<String, KeyCodec<?>> CODECS =
            Map.of("a", KeyCodec.STRING, "b", KeyCodec.STRING, "c", KeyCodec.STRING);

    private static final KeyTemplate TEMPLATE = KeyTemplate.of("Thing", KeyRole.SORT, "x#{a}#{b}#y#{c}", CODECS);

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static String text(RandomGenerator random) {
        int length = 1 + random.nextInt(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }

    private static List<String> tuple(RandomGenerator random) {
        return List.of(text(random), text(random), text(random));
    }

    private static int compareUtf8(String left, String right) {
        return Integer.signum(
                Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8)));
    }

    private static int compareTuples(List<String> left, List<String> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = compareUtf8(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20240301, 77})
    void keysCompareAsTheirTuplesDo(long seed) {
        RandomGenerator random = random(seed);
        for (int i = 0; i < 20_000; i++) {
            List<String> left = tuple(random);
            List<String> right = random.nextBoolean()
                    ? tuple(random)
                    : List.of(left.get(0), left.get(1) + text(random), text(random));
            assertThat(compareUtf8(TEMPLATE.format(left), TEMPLATE.format(right)))
                    .as("%s and %s", left, right)
                    .isEqualTo(compareTuples(left, right));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 20240302, 78})
    void keysParseBack(long seed) {
        RandomGenerator random = random(seed);
        for (int i = 0; i < 20_000; i++) {
            List<String> tuple = tuple(random);
            assertThat(TEMPLATE.parse(TEMPLATE.format(tuple)).orElseThrow().values())
                    .containsExactlyElementsOf(
                            tuple.stream().map(Object.class::cast).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20240303, 79})
    void differentTuplesNeverShareAKey(long seed) {
        RandomGenerator random = random(seed);
        Map<String, List<String>> tuples = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            List<String> tuple = tuple(random);
            List<String> other = tuples.put(TEMPLATE.format(tuple), tuple);
            if (other != null) {
                assertThat(other).isEqualTo(tuple);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 20240304, 80})
    void aTextBeginsWithAnotherAsTheirEscapedFormsDo(long seed) {
        RandomGenerator random = random(seed);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            String prefix = random.nextBoolean() ? text(random) : text.substring(0, text.offsetByCodePoints(0, 1));
            assertThat(KeyText.escape(text).startsWith(KeyText.escape(prefix)))
                    .as("%s begins with %s", text, prefix)
                    .isEqualTo(text.startsWith(prefix));
        }
    }
}
