package dev.trestle.cli.infrastructure;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where what is written goes. */
final class OutputOptions {
    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Writes into this file, instead of to standard output.")
    private @Nullable Path file;

    void write(String text, Terminal terminal) {
        if (file == null) {
            terminal.out().print(text);
            return;
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be written: " + e, e);
        }
        terminal.remark(file + " is written");
    }
}
