package dev.trestle.cli.design;

import dev.trestle.cli.project.Project;
import dev.trestle.cli.project.ProjectOptions;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trestle design}: what a design says, as a document. */
@Command(
        name = "design",
        description = {
            "Shows what a compiled design says: entities by the keys of the table and of each index, attributes, item"
                    + " collections, access patterns. With sample items, which are made up and the same each time.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  trestle design                                        the design in target/classes, on the terminal",
            "  trestle design --format html --output design.html     a page with a diagram, for a browser",
            "  trestle design --format svg --output design.svg       the diagram alone, for a README",
            "  trestle design --format workbench --output model.json a model for NoSQL Workbench and trestle load",
            "  trestle design --classpath app.jar --design orders    one of several designs in an archive"
        })
public final class DesignCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Format.Named.class,
            description = "One of text, markdown, html, svg, json and workbench. Default: ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Writes into a file, which is replaced if it is there, rather than to standard output.")
    private @Nullable Path output;

    /**
     * The command.
     *
     * @param terminal where the result goes
     */
    public DesignCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Project opened = project.open()) {
            Description description = Description.of(opened.design());
            description.remarks(format).forEach(remark -> terminal.remark("note: " + remark));
            if (output == null) {
                terminal.out().print(description.text(format, terminal));
            } else {
                write(output, description.text(format, Description.paper(terminal)));
            }
        }
        return 0;
    }

    /** The file is replaced when the new one is whole. */
    private void write(Path file, String content) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try {
                Files.writeString(unfinished, content);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new CommandFailedException(
                    file + ": cannot be written (" + e.getClass().getSimpleName() + "); is its folder there?", e);
        }
        terminal.remark("wrote " + file);
    }
}
