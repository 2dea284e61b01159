package dev.trestle.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void saysWhatWasReachedInOneLineWhereNothingCanBeRedrawn() {
        Screen screen = Screen.plain(80);

        try (Progress progress = Progress.of(screen.terminal(), "Users", 5000)) {
            progress.reached(1);
            progress.reached(5000);
        }

        assertThat(screen.err()).isEqualTo("Users: 5,000" + System.lineSeparator());
        assertThat(screen.out()).isEmpty();
    }

    @Test
    void redrawsABarOnATerminal() {
        Screen screen = Screen.colourful(80);

        try (Progress progress = Progress.of(screen.terminal(), "Users", 50)) {
            progress.reached(50);
        }

        assertThat(screen.err())
                .contains("\r")
                .contains("Users")
                .contains("100%")
                .contains("50/50");
        assertThat(screen.out()).isEmpty();
    }

    @Test
    void showsHowFarItHasComeWhereNobodyKnowsTheTotal() {
        Screen screen = Screen.colourful(80);

        try (Progress progress = Progress.of(screen.terminal(), "Users", -1)) {
            progress.reached(70);
        }

        assertThat(screen.err()).contains("Users").contains("70/?");
    }
}
