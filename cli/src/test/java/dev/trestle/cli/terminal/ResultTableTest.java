package dev.trestle.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.cli.terminal.ResultTable.Header;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultTableTest {
    private static final List<Header> TWO = List.of(Header.text("name"), Header.number("count"));

    @Test
    void alignsTextLeftAndNumbersRight() {
        ResultTable table = new ResultTable(TWO, List.of(List.of("apples", "7"), List.of("figs", "1200")));

        assertThat(table.draw(Screen.plain(80).terminal())).isEqualTo("""
                        +--------+-------+
                        | name   | count |
                        +--------+-------+
                        | apples |     7 |
                        | figs   |  1200 |
                        +--------+-------+""");
    }

    @Test
    void padsByColumnsOfTheTerminalNotByCharacters() {
        ResultTable table = new ResultTable(
                List.of(Header.text("city"), Header.text("x")),
                List.of(List.of("東京都市", "a"), List.of("e\u0301toile", "b"), List.of("😀", "c")));

        assertThat(table.draw(Screen.plain(80).terminal()).lines())
                .containsSubsequence("| 東京都市 | a |", "| e\u0301toile   | b |", "| 😀       | c |");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 41, 57, 80, 100})
    void isNeverWiderThanTheTerminal(int width) {
        ResultTable table = new ResultTable(
                List.of(Header.text("short"), Header.text("long"), Header.text("longer")),
                List.of(List.of("a", "b".repeat(50), "c".repeat(90)), List.of("", "d".repeat(70), "e")));

        assertThat(table.draw(Screen.plain(width).terminal()).lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isEqualTo(width));
    }

    @Test
    void cutsWideColumnsWithAnEllipsisAndSparesNarrowOnes() {
        ResultTable table = new ResultTable(
                List.of(Header.text("id"), Header.text("text")), List.of(List.of("12345678", "t".repeat(100))));

        assertThat(table.draw(Screen.plain(40).terminal())).contains("| 12345678 | " + "t".repeat(24) + "… |");
    }

    @Test
    void setsOnlyHeadersApartOnAColourfulTerminal() {
        ResultTable table = new ResultTable(List.of(Header.text("id")), List.of(List.of("1")));

        assertThat(table.draw(Screen.colourful(80).terminal()))
                .contains("\u001b[1m id \u001b[0m")
                .contains("| 1  |");
    }

    @Test
    void tellsWhetherItsColumnsFit() {
        ResultTable table = new ResultTable(
                List.of(Header.text("aaaaaaaaa"), Header.text("bbbbbbbbb")), List.of(List.of("1", "2")));

        assertThat(table.fits(2 * 6 + 7)).isTrue();
        assertThat(table.fits(2 * 6 + 6)).isFalse();
    }

    @Test
    void refusesARowWithACellTooFew() {
        List<List<String>> rows = List.of(List.of("only one"));

        assertThatThrownBy(() -> new ResultTable(TWO, rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 cells")
                .hasMessageContaining("2 columns");
    }
}
