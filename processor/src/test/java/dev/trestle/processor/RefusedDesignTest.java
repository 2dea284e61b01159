package dev.trestle.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.processor.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder in {@code refused} holds a design in which every line that is refused says so in a comment at its end. */
class RefusedDesignTest {

    private static final String MARK = " // error: ";

    static Stream<SourceFolder> folders() throws IOException {
        return SourceFolder.in("refused");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void refusesWhatIsMarkedAndNothingElse(SourceFolder folder, @TempDir Path output) throws IOException {
        List<String> errors = errors(folder, output);
        if (SourceFolder.RECORDING) {
            record(folder, errors);
        }

        assertThat(errors).isNotEmpty().isEqualTo(marked(folder));
        assertThat(output).isEmptyDirectory();
    }

    /** Except for those that no design can bring about by itself: about files that are written. */
    @Test
    void everyRefusalHasADesignThatMeetsIt() throws IOException {
        Set<String> met = new TreeSet<>();
        folders()
                .forEach(folder -> marked(folder)
                        .forEach(error -> Arrays.stream(Refusal.values())
                                .filter(refusal -> error.contains(refusal.label()))
                                .forEach(refusal -> met.add(refusal.name()))));

        assertThat(Arrays.stream(Refusal.values())
                        .filter(refusal -> refusal != Refusal.NOT_WRITTEN && refusal != Refusal.KEY_LAYOUT_CHANGED)
                        .map(Refusal::name))
                .allSatisfy(name -> assertThat(met).contains(name));
    }

    @Test
    void refusesASecondDesignWhoseTypesWouldHaveTheNamesOfTheFirst(@TempDir Path output) throws IOException {
        SourceFolder folder = SourceFolder.of("designs-of-one-package");
        List<String> errors = errors(folder, output);
        if (SourceFolder.RECORDING) {
            record(folder, errors);
        }

        assertThat(errors).hasSize(1).isEqualTo(marked(folder));
        assertThat(output.resolve("app/FirstTable.java")).exists();
        assertThat(output.resolve("app/SecondTable.java")).doesNotExist();
    }

    @Test
    void codesAreUnique() {
        assertThat(Arrays.stream(Refusal.values()).map(Refusal::label)).doesNotHaveDuplicates();
    }

    private static List<String> errors(SourceFolder folder, Path output) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            JavaCompiler.CompilationTask task = javac.getTask(null, files, diagnostics, null, null, folder.sources());
            task.setProcessors(List.of(new TableDesignProcessor()));
            task.call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(RefusedDesignTest::errorAtLine)
                .sorted()
                .toList();
    }

    private static String errorAtLine(Diagnostic<? extends JavaFileObject> error) {
        String file = error.getSource() == null
                ? "nowhere"
                : error.getSource().getName().replaceFirst("^/", "");
        return file + ":" + error.getLineNumber() + " " + error.getMessage(Locale.ROOT);
    }

    private static List<String> marked(SourceFolder folder) {
        List<String> marked = new ArrayList<>();
        for (Path file : folder.files()) {
            List<String> lines = SourceFolder.read(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String[] parts = lines.get(i).split(MARK, -1);
                for (int j = 1; j < parts.length; j++) {
                    marked.add(folder.nameOf(file) + ":" + (i + 1) + " " + parts[j]);
                }
            }
        }
        return marked.stream().sorted().toList();
    }

    private static void record(SourceFolder folder, List<String> errors) {
        for (Path file : folder.files()) {
            List<String> lines = SourceFolder.read(file).lines().toList();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < lines.size(); i++) {
                text.append(lines.get(i).split(MARK, -1)[0]);
                String place = folder.nameOf(file) + ":" + (i + 1) + " ";
                errors.stream()
                        .filter(error -> error.startsWith(place))
                        .forEach(error -> text.append(MARK).append(error.substring(place.length())));
                text.append('\n');
            }
            SourceFolder.write(file, text.toString());
        }
    }
}
