package dev.trestle.cli.migrate;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trestle migrate create}. */
@Command(
        name = "create",
        description = {"Writes the source of a new migration, and says what to add to the list of migrations.", ""},
        footer = {
            "",
            "Exit status: 0; 1 if the file is there already or cannot be written.",
            "",
            "Example:",
            "  trestle migrate create index-by-email --folder src/main/java/com/example/migrations"
        })
final class CreateCommand implements Callable<Integer> {
    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("\"(\\d{3,})-[^\"]*\"");
    private static final Pattern SOURCES = Pattern.compile(".*?src/[^/]+/java/(.+)");

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Parameters(
            paramLabel = "WORDS",
            description = "What it is for: words in small letters with hyphens between them, as in index-by-email.")
    private String words = "";

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            required = true,
            description = "The folder of the package of the migrations, as in src/main/java/com/example/migrations.")
    private Path folder = Path.of("");

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "The package; what comes after src/main/java in the folder unless given.")
    private @Nullable String packageName;

    CreateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!WORDS.matcher(words).matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    words + " is not words in small letters with hyphens between them, as in index-by-email");
        }
        String name = String.format(Locale.ROOT, "%03d-%s", highestNumber() + 1, words);
        String className = "M" + camelCase(name);
        Path file = folder.resolve(className + ".java");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, source(packageName(), name, className), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailedException("there is a file " + file + " already; nothing was written", e);
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be written: " + e.getMessage(), e);
        }
        terminal.out().println("Wrote " + file + ".");
        terminal.out().println("Add it at the end of the list of migrations:");
        terminal.out().println("    Migration.of(new " + className + "())");
        return 0;
    }

    private String packageName() {
        if (packageName != null) {
            return packageName;
        }
        Matcher sources = SOURCES.matcher(folder.toString().replace('\\', '/'));
        if (!sources.matches()) {
            throw new ParameterException(
                    spec.commandLine(), "the package is not to be seen in " + folder + "; give it with --package");
        }
        return sources.group(1).replace('/', '.');
    }

    /** Names in the sources count, whether they are of classes or in a list. */
    private int highestNumber() {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            int highest = 0;
            for (Path source : sources) {
                Matcher names = NUMBER.matcher(Files.readString(source));
                while (names.find()) {
                    highest = Math.max(highest, Integer.parseInt(names.group(1)));
                }
            }
            return highest;
        } catch (IOException e) {
            throw new CommandFailedException("the folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String camelCase(String name) {
        StringBuilder text = new StringBuilder();
        for (String word : name.split("-", -1)) {
            text.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return text.toString();
    }

    private static String source(String packageName, String name, String className) {
        return """
                package %1$s;

                import dev.trestle.migrations.MigrationSteps;
                import dev.trestle.migrations.ReversibleMigration;

                /** Says what this migration is for. */
                public final class %3$s implements ReversibleMigration {

                    @Override
                    public String name() {
                        return "%2$s";
                    }

                    /** Describes the steps; code of your own goes into {@code m.run("what it does", table -> ...)}. */
                    @Override
                    public void up(MigrationSteps m) {
                        m.nothing();
                    }

                    @Override
                    public void down(MigrationSteps m) {
                        m.nothing();
                    }
                }
                """.formatted(packageName, name, className);
    }
}
