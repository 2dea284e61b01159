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
    void sparesKeysLongerThanOtherColumns() {
        ResultTable table = new ResultTable(
                List.of(new Header("key", false, true), Header.text("text")),
                List.of(List.of("k".repeat(25), "t".repeat(100))));

        assertThat(table.fitting(50)).isEqualTo(table);
        assertThat(table.draw(Screen.plain(50).terminal()))
                .contains("| " + "k".repeat(25) + " | " + "t".repeat(17) + "… |");
    }

    @Test
    void usesMoreRowsWhereColumnsWouldBecomeUnreadable() {
        ResultTable table = new ResultTable(
                List.of(new Header("id", true, true), Header.text("one"), Header.number("two"), Header.text("three")),
                List.of(
                        List.of("1", "a".repeat(10), "5", ""),
                        List.of("2", "", "", ""),
                        List.of("3", "", "6", "c".repeat(20))));

        assertThat(table.fitting(2 + 10 + 3 + 10 + 13)).isEqualTo(table);
        assertThat(table.fitting(2 + 10 + 3 + 10 + 12).draw(Screen.plain(41).terminal()))
                .isEqualTo("""
                        +----+-----------+----------------------+
                        | id | attribute | value                |
                        +----+-----------+----------------------+
                        |  1 | one       | aaaaaaaaaa           |
                        |    | two       | 5                    |
                        |  2 |           |                      |
                        |  3 | two       | 6                    |
                        |    | three     | cccccccccccccccccccc |
                        +----+-----------+----------------------+""");
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
