package dev.trestle.cli.project;

import dev.trestle.cli.terminal.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder of jars, as {@code FOLDER/*} in a class path means it. */
final class JarFolder {
    private JarFolder() {}

    static Stream<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new CommandFailedException("the folder " + folder + " of the class path cannot be read", e);
        }
    }
}
