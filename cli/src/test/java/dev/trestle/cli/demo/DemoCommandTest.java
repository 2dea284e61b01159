package dev.trestle.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DemoCommandTest {

    @Test
    void showsForEachAccessPatternTheCodeTheResultAndTheCost() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = new DemoCommand(new Terminal(stream(out), stream(err), 120, false, false, false)).call();

        assertThat(status).isZero();
        String shown = out.toString(StandardCharsets.UTF_8);
        assertThat(shown).contains("Migrations run: 001-index-by-email, 002-welcome-company.");
        for (Step step : Step.ALL) {
            assertThat(shown).contains(". " + step.title() + "\n");
            step.code().lines().forEach(line -> assertThat(shown).contains(line));
        }
        assertThat(shown)
                .contains("Query: 35 items read, 1.5 capacity units consumed")
                .contains("| user#joe@acme.com | company#acme |")
                .contains("ConditionFailedException, nothing was changed")
                .contains(
                        "action 1, create User[company=acme, email=joe@acme.com], ConditionalCheckFailed: TRESTLE-T010")
                .contains("action 3, check Company[name=acme], ConditionalCheckFailed: TRESTLE-T012");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("migrations run: 2");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
