package dev.trestle.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.embedded.EmbeddedDynamoDb;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Lombok and the processor work on the same sources in one run of the compiler. */
class LombokTest {

    private static final String PROCESSORS =
            "lombok.launch.AnnotationProcessorHider$AnnotationProcessor," + TableDesignProcessor.class.getName();

    @Test
    void recordsWithBuildersAndValuesAreStored(@TempDir Path output) throws Exception {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            List<String> options = List.of("-processor", PROCESSORS);
            boolean compiled = javac.getTask(
                            null,
                            files,
                            diagnostics,
                            options,
                            null,
                            SourceFolder.of("with-lombok").sources())
                    .call();
            assertThat(compiled).as("%s", diagnostics.getDiagnostics()).isTrue();
        }

        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {output.toUri().toURL()}, getClass().getClassLoader());
                EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory()) {
            scenario(loader).accept(db.client());
        }
    }

    @SuppressWarnings("unchecked") // the scenario among the resources has this type
    private static Consumer<DynamoDbClient> scenario(ClassLoader loader) throws ReflectiveOperationException {
        return (Consumer<DynamoDbClient>) loader.loadClass("garage.CarsAndTickets")
                .getDeclaredConstructor()
                .newInstance();
    }
}
