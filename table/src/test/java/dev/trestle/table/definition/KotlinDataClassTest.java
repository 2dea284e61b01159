package dev.trestle.table.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.embedded.EmbeddedDynamoDb;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Data classes of Kotlin, with properties that may be null and default values, are stored by a definition in Kotlin. */
@Tag("slow")
class KotlinDataClassTest {

    @Test
    void isStoredAndReadBack(@TempDir Path output) throws Exception {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        ExitCode exit;
        try (PrintStream printed = new PrintStream(messages, true, UTF_8)) {
            exit = new K2JVMCompiler()
                    .exec(
                            printed,
                            "-no-stdlib",
                            "-no-reflect",
                            "-jvm-target",
                            "17",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            "-d",
                            output.toString(),
                            Path.of("src", "test", "resources", "kotlin", "Readings.kt")
                                    .toString());
        }
        assertThat(exit).as("%s", messages.toString(UTF_8)).isEqualTo(ExitCode.OK);

        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {output.toUri().toURL()}, getClass().getClassLoader());
                EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory()) {
            scenario(loader).accept(db.client());
        }
    }

    @SuppressWarnings("unchecked") // the class in the file has this type
    private static Consumer<DynamoDbClient> scenario(ClassLoader loader) throws ReflectiveOperationException {
        return (Consumer<DynamoDbClient>)
                loader.loadClass("readings.Readings").getDeclaredConstructor().newInstance();
    }
}
