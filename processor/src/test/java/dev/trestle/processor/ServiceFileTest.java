package dev.trestle.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tools find a design by, written to a folder of classes as a build has it. */
class ServiceFileTest {

    @TempDir
    private Path classes;

    @TempDir
    private Path sources;

    @BeforeEach
    void compileTheWholeProject() throws IOException {
        compile(SourceFolder.of("designs", "connected", "sources").sources());
    }

    @Test
    void namesEachDesignOnce() throws IOException {
        assertThat(providers()).containsExactly("notes.ArchiveProvider", "notes.NotesProvider");
    }

    @Test
    void keepsTheDesignsThatABuildOfOneFileDoesNotSee() throws IOException {
        compile(List.of(another("Drafts")));

        assertThat(providers()).containsExactly("notes.ArchiveProvider", "notes.NotesProvider", "other.DraftsProvider");
    }

    @Test
    void forgetsADesignThatIsGone() throws IOException {
        Files.delete(classes.resolve("notes").resolve("ArchiveProvider.class"));

        compile(List.of(another("Drafts")));

        assertThat(providers()).containsExactly("notes.NotesProvider", "other.DraftsProvider");
    }

    private static JavaFileObject another(String name) {
        return SourceFolder.source("other/" + name + ".java", """
                package other;

                import dev.trestle.table.design.*;

                @TableDesign(name = "drafts", entities = Sketch.class)
                interface %s {}

                @Entity
                @Key(pk = "sketch#{id}", sk = "sketch")
                record Sketch(String id) {}
                """.formatted(name));
    }

    private List<String> providers() throws IOException {
        return Files.readAllLines(
                classes.resolve("META-INF").resolve("services").resolve("dev.trestle.connect.TableProvider"));
    }

    private void compile(List<JavaFileObject> units) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(sources));
            String classPath = classes + System.getProperty("path.separator") + System.getProperty("java.class.path");
            JavaCompiler.CompilationTask task =
                    compiler.getTask(said, files, null, List.of("-classpath", classPath), null, units);
            task.setProcessors(List.of(new TableDesignProcessor()));
            assertThat(task.call()).as(said.toString()).isTrue();
        }
    }
}
