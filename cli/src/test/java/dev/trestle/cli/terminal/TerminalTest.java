package dev.trestle.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);

    @ParameterizedTest(name = "{3}: COLUMNS={0}, terminal {1}, measured {2}")
    @CsvSource({
        "'',    false, '',    100",
        "'',    true,  132,   132",
        "'',    false, 132,   100",
        "'',    true,  '',    100",
        "72,    true,  132,    72",
        "72,    false, '',     72",
        "wide,  true,  132,   132",
        "0,     true,  132,   132",
        "99999, false, '',    100",
        "7,     false, '',     40"
    })
    void takesTheWidthFromColumnsThenFromTheDevice(String columns, boolean terminal, String measured, int width) {
        assertThat(terminal(Map.of("COLUMNS", columns), terminal, measured).width())
                .isEqualTo(width);
    }

    @Test
    void showsColoursOnATerminalOnly() {
        assertThat(terminal(Map.of(), true, "80").colour()).isTrue();
        assertThat(terminal(Map.of(), false, "80").colour()).isFalse();
    }

    @Test
    void respectsNoColorUnlessItIsEmpty() {
        assertThat(terminal(Map.of("NO_COLOR", "1"), true, "80").colour()).isFalse();
        assertThat(terminal(Map.of("NO_COLOR", ""), true, "80").colour()).isTrue();
        assertThat(terminal(Map.of("TERM", "dumb"), true, "80").colour()).isFalse();
    }

    @Test
    void knowsThatItsOutputIsAPipeOnlyIfTheLauncherSaysSo() {
        Properties piped = new Properties();
        piped.setProperty("trestle.terminal.pipe", "true");
        assertThat(Terminal.of(NOWHERE, NOWHERE, Map.of(), piped).piped()).isTrue();
        assertThat(Terminal.of(NOWHERE, NOWHERE, Map.of(), new Properties()).piped())
                .isFalse();
    }

    @Test
    void leavesTextAloneWithoutColours() {
        assertThat(Screen.plain(80).terminal().styled(Style.BOLD, "x")).isEqualTo("x");
        assertThat(Screen.colourful(80).terminal().styled(Style.BOLD, "x")).isEqualTo("\u001b[1mx\u001b[0m");
    }

    private static Terminal terminal(Map<String, String> environment, boolean isTerminal, String measured) {
        Properties properties = new Properties();
        properties.setProperty("trestle.terminal.out", Boolean.toString(isTerminal));
        properties.setProperty("trestle.terminal.columns", measured);
        return Terminal.of(NOWHERE, NOWHERE, environment, properties);
    }
}
