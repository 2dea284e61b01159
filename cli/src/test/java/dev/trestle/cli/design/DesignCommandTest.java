package dev.trestle.cli.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Screen;
import dev.trestle.examples.companies.App;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class DesignCommandTest {
    private final Screen screen = Screen.plain(100);

    @TempDir
    private Path folder;

    private static String examples() throws URISyntaxException {
        return Path.of(App.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    private int run(String... arguments) {
        DesignCommand command = new DesignCommand(screen.terminal());
        new CommandLine(command).parseArgs(arguments);
        return command.call();
    }

    @Test
    void showsTheDesignOfTheClassesOnTheTerminal() throws Exception {
        assertThat(run("--classpath", examples(), "--design", "app")).isZero();

        assertThat(screen.out())
                .startsWith("Table app: partition key pk, sort key sk")
                .contains("| User       | table | company#{company} | user#{email}      | unique email,")
                .contains("| users().byEmail(email)            | gsi1  | user#{email}");
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void writesAFileAndReplacesOneThatIsThere() throws Exception {
        Path file = folder.resolve("design.svg");
        Files.writeString(file, "something else");

        assertThat(run("--classpath", examples(), "--design", "app", "--format", "svg", "-o", file.toString()))
                .isZero();

        assertThat(Files.readString(file)).contains("<svg").doesNotContain("something else");
        assertThat(screen.out()).isEmpty();
        assertThat(screen.err()).isEqualTo("wrote " + file + System.lineSeparator());
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void saysWhatAModelOfTheWorkbenchCannotHold() throws Exception {
        run("--classpath", examples(), "--design", "session_store", "--format", "workbench");

        assertThat(screen.err()).contains("note: ").contains("by-state is not in it");
        assertThat(screen.out()).startsWith("{").contains("GSI1_inverse").doesNotContain("by-state");
    }

    @Test
    void refusesClassesWithoutADesign() {
        assertThatThrownBy(() -> run("--classpath", folder.toString()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("there is no design in " + folder);
    }

    @Test
    void asksWhichDesignIsMeant() throws Exception {
        String classes = examples();

        assertThatThrownBy(() -> run("--classpath", classes))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("OnlineShop")
                .hasMessageContaining("--design");
    }

    @Test
    void refusesAFileWhereNoneCanBe() throws Exception {
        String classes = examples();
        String nowhere = folder.resolve("missing").resolve("design.md").toString();

        assertThatThrownBy(() -> run("--classpath", classes, "--design", "app", "-o", nowhere))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining(nowhere)
                .hasMessageContaining("is its folder there?");
    }

    @Test
    void refusesAFormatThatItDoesNotKnow() {
        assertThatThrownBy(() -> run("--format", "pdf"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("'pdf' is none of text, markdown, html, svg, json, workbench");
    }
}
