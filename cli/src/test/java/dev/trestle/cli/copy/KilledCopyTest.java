package dev.trestle.cli.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.cli.terminal.Screen;
import dev.trestle.cli.transfer.Interruption;
import dev.trestle.cli.transfer.SampleTables;
import dev.trestle.cli.transfer.Site;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A copy in a process of its own, which is ended in the middle. */
@Tag("slow")
@Timeout(120)
class KilledCopyTest {
    private static final int ITEMS = 3000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {5, 25, 60})
    void goesOnAfterItWasKilled(int request) throws Exception {
        CompletableFuture<Process> process = new CompletableFuture<>();
        try (Site source = Site.calm();
                Site target = Site.reporting(number -> {
                    if (number == request) {
                        process.join().destroyForcibly();
                    }
                })) {
            SampleTables.notes(source.client(), "notes", ITEMS);
            String[] arguments = arguments(source, target);
            process.complete(start(arguments));
            assertThat(process.join().waitFor()).isEqualTo(137);
            assertThat(SampleTables.items(target.client(), "notes")).hasSizeLessThan(ITEMS);

            Screen screen = Screen.plain(100);
            int status = new CommandLine(new CopyCommand(screen.terminal(), new Interruption())).execute(arguments);

            assertThat(status).as(screen.err()).isZero();
            assertThat(SampleTables.items(target.client(), "notes"))
                    .containsExactlyInAnyOrderElementsOf(SampleTables.items(source.client(), "notes"));
            assertThat(target.client()
                            .describeTable(table -> table.tableName("notes"))
                            .table()
                            .streamSpecification()
                            .streamEnabled())
                    .isTrue();
        }
    }

    @Test
    void saysHowToGoOnWhenItIsToldToEnd() throws Exception {
        CompletableFuture<Process> process = new CompletableFuture<>();
        try (Site source = Site.calm();
                Site target = Site.reporting(number -> {
                    if (number == 30) {
                        process.join().toHandle().destroy();
                    }
                })) {
            SampleTables.notes(source.client(), "notes", ITEMS);
            // So slow that it is not done before it hears of the end.
            process.complete(start(arguments(source, target, "--write-units", "300")));
            String err = new String(process.join().getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.join().waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.join().exitValue()).isEqualTo(143);
            assertThat(err).contains("interrupted: what is copied stays, and the same command goes on from there");
        }
    }

    private String[] arguments(Site source, Site target, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--from",
                source.url(),
                "--to",
                target.url(),
                "--segments",
                "2",
                "--read-units",
                "100",
                "--checkpoints",
                folder.resolve("checkpoints").toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static Process start(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.trestle.cli.Main",
                "copy"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
