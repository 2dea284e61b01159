package dev.trestle.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * A folder of Java sources among the test resources.
 *
 * <p>What the tests expect of the sources is kept in files. Where a change of it is meant, {@code mvn -pl processor -am
 * test -Dtrestle.record=true} writes the files anew; look at the difference before you commit it.
 */
record SourceFolder(Path path) {

    /** Whether expectations are written in place of being compared. */
    static final boolean RECORDING = Boolean.getBoolean("trestle.record");

    private static final Path RESOURCES = Path.of("src", "test", "resources");

    static SourceFolder of(String first, String... more) {
        return new SourceFolder(RESOURCES.resolve(Path.of(first, more)));
    }

    /** The folders in a folder. */
    static Stream<SourceFolder> in(String folder) throws IOException {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve(folder))) {
            return folders.sorted().map(SourceFolder::new).toList().stream();
        }
    }

    List<Path> files() {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a file within the folder, the same on every platform. */
    String nameOf(Path file) {
        return path.relativize(file).toString().replace('\\', '/');
    }

    Compilation compile(String... options) {
        return javac().withOptions((Object[]) options)
                .withProcessors(new TableDesignProcessor())
                .compile(sources());
    }

    List<JavaFileObject> sources() {
        List<JavaFileObject> sources = new ArrayList<>();
        for (Path file : files()) {
            sources.add(source(nameOf(file), read(file)));
        }
        return sources;
    }

    /** A source that is not in a file. */
    static JavaFileObject source(String name, String text) {
        return new Source(name, text);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        private Source(String name, String text) {
            super(URI.create("source:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
