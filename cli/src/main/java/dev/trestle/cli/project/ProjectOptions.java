package dev.trestle.cli.project;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a design among compiled classes. */
public final class ProjectOptions {
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            defaultValue = "target/classes",
            description = {
                "The compiled classes of the project and what they need, as java takes it: folders and jars, or FOLDER/*"
                        + " for the jars of a folder. What of Trestle they need is there already. Default: ${DEFAULT-VALUE}"
            })
    private String classpath = "";

    @Option(
            names = "--design",
            paramLabel = "TABLE",
            description = "The design's table name; needed where there are several designs.")
    private @Nullable String design;

    /**
     * Opens the project.
     *
     * @throws dev.trestle.cli.terminal.CommandFailedException if there is no such design, or the classes cannot be loaded
     */
    public Project open() {
        return Project.open(paths(), Optional.ofNullable(design));
    }

    private List<Path> paths() {
        return SEPARATOR
                .splitAsStream(classpath)
                .filter(part -> !part.isEmpty())
                .flatMap(ProjectOptions::expanded)
                .toList();
    }

    private static Stream<Path> expanded(String part) {
        return part.equals("*") || part.endsWith("/*") || part.endsWith(File.separator + "*")
                ? JarFolder.jarsIn(Path.of(part.substring(0, part.length() - 1)))
                : Stream.of(Path.of(part));
    }
}
