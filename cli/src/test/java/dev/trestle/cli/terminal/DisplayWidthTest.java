package dev.trestle.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({"abc, 3", "東京, 4", "e\u0301, 1", "😀, 2", "'', 0"})
    void countsColumns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"abcdef, 6, abcdef", "abcdef, 5, abcd…", "東京都, 5, 東京…", "東京都, 4, 東…", "😀😀, 3, 😀…", "abc, 1, …"})
    void cutsBetweenCharacters(String text, int columns, String cut) {
        assertThat(DisplayWidth.cut(text, columns)).isEqualTo(cut);
    }
}
