package dev.trestle.table.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.InvalidKeyException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTemplateTest {

    private enum Color {
        RED,
        GREEN
    }

    private static final Map<String, KeyCodec<?>> CODECS = Map.of(
            "a", KeyCodec.STRING,
            "b", KeyCodec.STRING,
            "day", KeyCodec.LOCAL_DATE,
            "id", KeyCodec.UUID,
            "color", KeyCodec.enumeration(Color.class, Color.values()),
            "n", KeyCodec.INT,
            "m", KeyCodec.LONG,
            "d", KeyCodec.BIG_DECIMAL,
            "t", KeyCodec.INSTANT);

    private static KeyTemplate partition(String template) {
        return KeyTemplate.of("Thing", KeyRole.PARTITION, template, CODECS);
    }

    private static KeyTemplate sort(String template) {
        return KeyTemplate.of("Thing", KeyRole.SORT, template, CODECS);
    }

    @Test
    void writesComponentsOfEachType() {
        UUID id = UUID.fromString("6b2f0b5c-0000-4000-8000-000000000001");
        List<Object> values = List.of("x", LocalDate.of(33, 2, 1), id, Color.GREEN, -7, 5_000_000_000L);
        KeyTemplate template = partition("thing#{a}#{day}#{id}#{color}#{n}#{m}");

        String key = template.format(values);

        assertThat(key).isEqualTo("thing#x#0033-02-01#6b2f0b5c-0000-4000-8000-000000000001#GREEN#-7#5000000000");
        assertThat(template.parse(key).orElseThrow().values()).containsExactlyElementsOf(values);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"a#b,a$Sb", "$,$T", "a b!,a$Pb$Q", "`\"`,$R", "joe@acme.com,joe@acme.com", "%&'(),%&'()", "ß😀,ß😀"
            })
    void escapesWhatCouldBeMistakenForADelimiter(String value, String escaped) {
        assertThat(sort("{a}").format(List.of(value))).isEqualTo(escaped);
    }

    @Test
    void integersOfEitherWidthAreTaken() {
        assertThat(partition("{n}#{m}").format(List.of(7L, 8))).isEqualTo("7#8");
        assertThatThrownBy(() -> partition("{n}").format(List.of(5_000_000_000L)))
                .isInstanceOf(InvalidKeyException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "x#y#z", "y#b", "x#", "#b", "x##b", "x#$", "x#$a", "x#$U", "x#!", "x#b#", "x#$\u0000", ""})
    void parsesOnlyKeysOfItsForm(String key) {
        assertThat(sort("x#{b}").parse(key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "{day},2024-2-1",
        "{day},2024-02-30",
        "{day},+12024-02-01",
        "{id},6B2F0B5C-0000-4000-8000-000000000001",
        "{id},1-1-1-1-1",
        "{color},BLUE",
        "{n},007",
        "{n},+7",
        "{n},5000000000",
        "{m},x"
    })
    void parsesOnlyTheTextThatItWrites(String template, String key) {
        assertThat(partition(template).parse(key)).isEmpty();
    }

    @Test
    void refusesValuesThatCannotBePartOfAKey() {
        assertThatThrownBy(() -> sort("{a}").format(List.of("")))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessage("TRESTLE-T002: Thing.a is empty; a key component needs at least one character");
        assertThatThrownBy(() -> sort("{a}").format(List.of("\uD83D")))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("half of a surrogate pair");
        assertThatThrownBy(() -> sort("{a:desc}").format(List.of("\uD83D")))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("half of a surrogate pair");
        assertThatThrownBy(() -> sort("{a:desc}").format(List.of("")))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("Thing.a is empty");
        assertThatThrownBy(() -> sort("{a}").format(List.of(5)))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("Thing.a is a String, not the Integer 5");
        assertThatThrownBy(() -> sort("{day}").format(List.of(LocalDate.of(10000, 1, 1))))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("the year 10000 is outside 0000 to 9999");
        assertThatThrownBy(() -> sort("{a}#{b}").format(List.of("x")))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("takes 2 components [a, b] but was given 1");
        assertThatThrownBy(() -> sort("{a}#{b}").format(Map.of("a", "x")))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("Thing.b is missing");
    }

    @Test
    void refusesKeysLongerThanDynamoDbTakes() {
        assertThat(sort("{a}").format(List.of("x".repeat(1024)))).hasSize(1024);
        assertThat(partition("{a}").format(List.of("ä".repeat(1024)))).hasSize(1024);
        assertThatThrownBy(() -> sort("{a}").format(List.of("ä".repeat(513))))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("would take 1026 bytes; DynamoDB allows 1024");
        assertThatThrownBy(() -> partition("a#{a}").format(List.of("x".repeat(2047))))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("would take 2049 bytes; DynamoDB allows 2048");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user{a}", "{a}{b}", "user#{a}x", "{a", "a}", "user$#{a}", "{}", "{unknown}", "{a}#{a}"})
    void refusesTemplatesThatCannotBeParsedBack(String template) {
        assertThatThrownBy(() -> sort(template))
                .isInstanceOf(InvalidDesignException.class)
                .hasMessageContaining("the sort key \"" + template + "\" of Thing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{n:plain}", "x#{m:plain}", "{t:plain}"})
    void refusesFormsInSortKeysThatDoNotKeepTheOrder(String template) {
        assertThatThrownBy(() -> sort(template))
                .isInstanceOf(InvalidDesignException.class)
                .hasMessageContaining("does not keep its order");
    }

    @ParameterizedTest
    @CsvSource({
        "user#{a}, user#{b}, true",
        "user#{a}, users#{b}, false",
        "user#{a}, user#{b}#x, false",
        "user#{a}, {a}#{b}, true",
        "user#, user#, true",
        "user#, user#{a}, false",
        "{a}, user, true",
        "{day}, info, false",
        "{day}, 2026-11-22, true",
        "{day}, {id}, false",
        "{day}, {a}, true"
    })
    void knowsWhichFormsCanCollide(String one, String other, boolean collide) {
        assertThat(sort(one).mayEqual(sort(other))).isEqualTo(collide);
        assertThat(sort(other).mayEqual(sort(one))).isEqualTo(collide);
    }

    @ParameterizedTest
    @CsvSource({
        "user#{a}, user#{a}#order#{b}, true",
        "user#{a}#order#{b}, user#{a}, true",
        "user#{a}, company#, false",
        "user#, user#{a}, false",
        "{a}, company#, true",
        "user#x#{a}, user#{b}, false"
    })
    void knowsWhichFormsAQueryMeets(String query, String other, boolean meets) {
        assertThat(sort(query).sharesBeginningWith(sort(other))).isEqualTo(meets);
    }

    @Test
    void tellsWhatKeysBeginWith() {
        KeyTemplate template = sort("order#{day}#{a}#end");
        assertThat(template.prefix(List.of())).isEqualTo("order#");
        assertThat(template.prefix(List.of(LocalDate.of(2024, 1, 1)))).isEqualTo("order#2024-01-01#");
        assertThat(template.prefix(Arrays.asList(LocalDate.of(2024, 1, 1), "x")))
                .isEqualTo("order#2024-01-01#x#end");
        assertThat(template.continuesAfter(1)).isTrue();
        assertThat(sort("order#{a}").continuesAfter(0)).isFalse();
        assertThat(template).hasToString("order#{day}#{a}#end");
    }
}
