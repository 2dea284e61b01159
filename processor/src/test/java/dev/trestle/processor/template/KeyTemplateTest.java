package dev.trestle.processor.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTemplateTest {

    private static final Map<String, ValueShape> SHAPES = Map.of(
            "{text}",
            new ValueShape.Text(),
            "{number}",
            ValueShape.Matching.NUMBER,
            "{date}",
            ValueShape.Matching.DATE,
            "{uuid}",
            ValueShape.Matching.UUID,
            "{plan}",
            ValueShape.oneOf(Set.of("FREE", "PRO")),
            "{role}",
            ValueShape.oneOf(Set.of("PRO", "CON")),
            "{kind}",
            ValueShape.oneOf(Set.of("A$B")));

    @ParameterizedTest
    @CsvSource({
        "a, a, true",
        "a, b, false",
        "a, a#, false",
        "a#, a#{text}, false",
        "a#b, a#{text}, true",
        "{text}#b, a#{text}, true",
        "{text}#b, {text}#c, false",
        "{text}, {text}#{text}, false",
        "{text}, {uuid}, true",
        "{number}, {date}, false",
        "{number}, {uuid}, false",
        "{date}, {uuid}, false",
        "{date}, {date}, true",
        "{number}, -42, true",
        "{number}, info, false",
        "{date}, 2026-01-31, true",
        "{date}, info, false",
        "{uuid}, info, false",
        "{uuid}, 00000000-0000-0000-0000-00000000000a, true",
        "{plan}, {role}, true",
        "{plan}, {kind}, false",
        "{plan}, FREE, true",
        "{plan}, free, false",
        "{plan}, {text}, true",
        "{plan}, {date}, false",
        "{kind}, A$TB, true",
    })
    void tellsWhetherTwoTemplatesCanProduceTheSameKey(String one, String other, boolean expected) {
        assertThat(canEqual(template(one), template(other))).isEqualTo(expected);
        assertThat(canEqual(template(other), template(one))).isEqualTo(expected);
    }

    /** Every key that was made by one template and could be split into the segments of another is found to collide. */
    @Test
    void neverMissesACollisionOfTemplatesWithText() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20260101);
        List<String> parts = List.of("a", "b", "", "{text}");
        int collisions = 0;
        for (int i = 0; i < 20_000; i++) {
            List<String> one = randomParts(random, parts);
            List<String> other = randomParts(random, parts);
            List<String> key = new ArrayList<>();
            for (String part : one) {
                key.add(part.equals("{text}") ? List.of("a", "b").get(random.nextInt(2)) : part);
            }
            if (matches(key, other)) {
                collisions++;
                assertThat(canEqual(template(String.join("#", one)), template(String.join("#", other))))
                        .as("%s and %s", one, other)
                        .isTrue();
            }
        }
        assertThat(collisions).isGreaterThan(500);
    }

    @Test
    void listsComponentsInOrderAndComparesByForm() {
        KeyTemplate template = template("a#{text}##{date}");

        assertThat(template.components()).containsExactly("{text}", "{date}");
        assertThat(template.form())
                .isEqualTo("a#{}##{}")
                .isEqualTo(template("a#{number}##{uuid}").form());
        assertThat(template.isConstant()).isFalse();
        assertThat(template("a#").isConstant()).isTrue();
    }

    private static List<String> randomParts(RandomGenerator random, List<String> parts) {
        List<String> chosen = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            chosen.add(parts.get(random.nextInt(parts.size())));
        }
        return chosen;
    }

    private static boolean matches(List<String> key, List<String> template) {
        if (key.size() != template.size()) {
            return false;
        }
        for (int i = 0; i < key.size(); i++) {
            boolean matches = template.get(i).equals("{text}")
                    ? !key.get(i).isEmpty()
                    : key.get(i).equals(template.get(i));
            if (!matches) {
                return false;
            }
        }
        return true;
    }

    /** The template of a text, each component named for its shape, braces included. */
    private static KeyTemplate template(String text) {
        return new KeyTemplate(
                text,
                Arrays.stream(text.split("#", -1))
                        .map(part -> new KeySegment(part, SHAPES.containsKey(part)))
                        .toList());
    }

    private static boolean canEqual(KeyTemplate one, KeyTemplate other) {
        Function<String, ValueShape> shapes = SHAPES::get;
        return one.canEqual(shapes, other, shapes);
    }
}
