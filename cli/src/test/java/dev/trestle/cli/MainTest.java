package dev.trestle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.cli.terminal.Screen;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.examples.companies.App;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final Screen screen = Screen.plain(100);

    @Test
    void showsItsUsageWithoutACommand() {
        assertThat(run()).isZero();
        assertThat(screen.out()).startsWith("Usage: trestle").contains("load").contains("Exit status:");
        assertThat(screen.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "load --version", "-V"})
    void showsItsVersion(String arguments) {
        assertThat(run(arguments.split(" ", -1))).isZero();
        assertThat(screen.out())
                .startsWith("trestle ")
                .contains("Java " + Runtime.version().feature());
    }

    /** What is made for one command alone is the same that all are listed with. */
    @ParameterizedTest
    @MethodSource
    void listsACommandAsItCallsItself(String name) {
        assertThat(run("--help")).isZero();
        assertThat(screen.out()).containsPattern("(?m)^  " + name + " +[A-Z]");
        screen.clear();
        assertThat(run(name, "--help")).isZero();
        assertThat(screen.out()).startsWith("Usage: trestle " + name + " ").contains("--debug");
    }

    static List<String> listsACommandAsItCallsItself() {
        return Commands.NAMES;
    }

    @Test
    void suggestsACommandThatIsMeant() {
        assertThat(run("locale")).isEqualTo(2);
        assertThat(screen.err()).contains("trestle local");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lod", "--nope", "load", "load a b", "load a --nope"})
    void endsWithStatus2WhereItIsNotUnderstood(String arguments) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
        assertThat(screen.out()).isEmpty();
        assertThat(screen.err()).startsWith("trestle").contains("--help").doesNotContain("Exception");
    }

    @Test
    void endsWithStatus1AndOneLineWhereTheInputIsWrong() {
        assertThat(run("load", "no-such-file.json")).isEqualTo(1);
        assertThat(screen.out()).isEmpty();
        assertThat(screen.err().lines()).containsExactly("trestle load: no-such-file.json: no such file");
    }

    @Test
    void showsTheStackTraceIfAskedTo() {
        assertThat(run("load", "--debug", "no-such-file.json")).isEqualTo(1);
        assertThat(screen.err()).contains("CommandFailedException").contains("\tat ");
    }

    @Test
    void saysInOneLineThatItIsItselfAtFault() {
        String model = MainTest.class
                .getResource("/workbench-models/social-network.json")
                .getPath();

        assertThat(run("load", model)).isEqualTo(1);
        assertThat(screen.err().lines())
                .singleElement()
                .asString()
                .contains("unexpected failure", "--debug", "out of order");
    }

    @Test
    void saysInOneLineWhatTrestleItselfRefuses(@TempDir Path folder) throws Exception {
        Path classes = Path.of(
                App.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path file = Files.writeString(folder.resolve("plan.json"), "[");

        assertThat(run("infra", "check", file.toString(), "--classpath", classes.toString(), "--design", "app"))
                .isEqualTo(1);
        assertThat(screen.err().lines())
                .singleElement()
                .asString()
                .startsWith("trestle infra check: TRESTLE-I002: ")
                .contains("plan.json", "neither JSON nor YAML");
    }

    @Test
    void saysInOneLineWhatTheEngineRefuses(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("name.json"), """
                {"DataModel": [{"TableName": "a b", "KeyAttributes": {
                    "PartitionKey": {"AttributeName": "id", "AttributeType": "S"}}}]}""");

        int status = new Main(screen.terminal(), EmbeddedDynamoDb::inMemory).run("load", file.toString());

        assertThat(status).isEqualTo(1);
        assertThat(screen.err().lines())
                .singleElement()
                .asString()
                .startsWith("trestle load: table a b: ValidationException: ");
    }

    @Test
    void endsWithStatus1WhereItsOutputIsLost() {
        PrintStream full = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                },
                true,
                StandardCharsets.UTF_8);

        assertThat(new Main(with(full, false), EmbeddedDynamoDb::inMemory).run("--version"))
                .isEqualTo(1);
        assertThat(screen.err().lines()).singleElement().asString().contains("could not be written to its end");
    }

    @Test
    void isSilentWhereAReaderHasSeenEnough() {
        PrintStream closed = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public boolean checkError() {
                return true;
            }
        };

        assertThat(new Main(with(closed, true), EmbeddedDynamoDb::inMemory).run("--version"))
                .isZero();
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void saysInOneLineThatMemoryIsShort() {
        String model = MainTest.class
                .getResource("/workbench-models/social-network.json")
                .getPath();

        int status = new Main(screen.terminal(), () -> {
                    throw new OutOfMemoryError("test");
                })
                .run("load", model);

        assertThat(status).isEqualTo(1);
        assertThat(screen.err().lines()).singleElement().asString().contains("not enough memory", "-Xmx");
    }

    private Terminal with(PrintStream out, boolean piped) {
        return new Terminal(out, screen.terminal().err(), 100, false, false, piped);
    }

    private int run(String... arguments) {
        return new Main(screen.terminal(), () -> {
                    throw new IllegalStateException("out of order");
                })
                .run(arguments);
    }
}
