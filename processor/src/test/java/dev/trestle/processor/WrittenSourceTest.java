package dev.trestle.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder in {@code designs} holds the sources of a design and, as {@code expected}, what is written for it. */
class WrittenSourceTest {

    static Stream<SourceFolder> folders() throws IOException {
        return SourceFolder.in("designs");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void writesWhatIsExpectedAndCompilesWithoutWarnings(SourceFolder folder) throws IOException {
        Compilation compilation = compile(folder);
        Map<String, String> written = written(compilation);
        Path expected = folder.path().resolve("expected");
        if (SourceFolder.RECORDING) {
            record(expected, written);
        }

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(written).isNotEmpty().isEqualTo(textsIn(new SourceFolder(expected)));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void writesTheSameEachTime(SourceFolder folder) throws IOException {
        assertThat(written(compile(folder))).isEqualTo(written(compile(folder)));
    }

    private static Compilation compile(SourceFolder folder) {
        return new SourceFolder(folder.path().resolve("sources")).compile("-Xlint:all", "-Werror");
    }

    private static Map<String, String> written(Compilation compilation) throws IOException {
        Map<String, String> written = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            String name = file.getName().replaceFirst("^/?SOURCE_OUTPUT/", "");
            written.put(name, file.getCharContent(true).toString());
        }
        return written;
    }

    private static Map<String, String> textsIn(SourceFolder expected) {
        Map<String, String> texts = new TreeMap<>();
        expected.files().forEach(file -> texts.put(expected.nameOf(file), SourceFolder.read(file)));
        return texts;
    }

    private static void record(Path expected, Map<String, String> written) throws IOException {
        Files.createDirectories(expected);
        for (Path file : new SourceFolder(expected).files()) {
            Files.delete(file);
        }
        written.forEach((name, text) -> SourceFolder.write(expected.resolve(name), text));
    }
}
