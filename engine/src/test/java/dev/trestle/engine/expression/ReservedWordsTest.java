package dev.trestle.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedWordsTest {

    @Test
    void areTheWordsThatAwsLists() {
        assertThat(ReservedWords.all())
                .hasSize(573)
                .allMatch(word -> word.matches("[A-Z]+"))
                .contains("ABORT", "FLATTERN", "INNTER", "LOGED", "ZONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "Name", "NAME", "ttl", "connection", "INDEX"})
    void areReservedInWhateverCase(String word) {
        assertThat(ReservedWords.contains(word)).isTrue();
        assertThat(ReservedWords.contains(word + "x")).isFalse();
    }

    @Test
    void doNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(ReservedWords.contains("limit")).isTrue();
            assertThat(Cases.condition("a in (`1`)").test(Values.item("a=1"))).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }
}
