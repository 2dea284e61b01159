package dev.trestle.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static com.google.testing.compile.JavaFileObjects.forSourceString;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class ProcessingRoundTest {

    private static final JavaFileObject DESIGN = forSourceString("app.App", """
            package app;

            import dev.trestle.table.design.*;

            @TableDesign(name = "app", entities = Car.class)
            interface App {}
            """);

    @Test
    void waitsForATypeThatAnotherProcessorWrites() {
        Compilation compilation = javac().withProcessors(new CarProcessor(), new TableDesignProcessor())
                .compile(DESIGN);

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation).generatedSourceFile("app.AppTable").isNotNull();
    }

    @Test
    void leavesATypeThatIsMissingToTheCompiler() {
        Compilation compilation =
                javac().withProcessors(new TableDesignProcessor()).compile(DESIGN);

        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation)
                .hadErrorContaining("cannot find symbol")
                .inFile(DESIGN)
                .onLine(5);
    }

    /** Writes an entity in the first round. */
    private static final class CarProcessor extends AbstractProcessor {

        private boolean written;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (Writer file =
                        processingEnv.getFiler().createSourceFile("app.Car").openWriter()) {
                    file.write("""
                            package app;

                            import dev.trestle.table.design.*;

                            @Entity
                            @Key(pk = "car#{id}", sk = "car")
                            record Car(String id) {}
                            """);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
