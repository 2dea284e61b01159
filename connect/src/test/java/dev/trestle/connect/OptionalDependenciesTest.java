package dev.trestle.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.migrations.Migrations;
import dev.trestle.table.TrestleException;
import dev.trestle.table.schema.Design;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens where the user has not added what a deployment needs. */
class OptionalDependenciesTest {

    private static final Design APP = Design.of("app", "pk", "sk").build();

    /** Connects in an empty directory. */
    public static final class Connecting implements Callable<RuntimeException> {

        private final Path directory;

        public Connecting(Path directory) {
            this.directory = directory;
        }

        @Override
        public RuntimeException call() {
            return refusal(new TestEnvironment(directory));
        }
    }

    /** Connects to a deployment with a role. */
    public static final class AssumingARole implements Callable<RuntimeException> {

        private final Path directory;

        public AssumingARole(Path directory) {
            this.directory = directory;
        }

        @Override
        public RuntimeException call() {
            return refusal(
                    new TestEnvironment(directory)
                            .file(
                                    "trestle.yaml",
                                    "deployments: { local: { region: eu-west-1, role: 'arn:aws:iam::123456789012:role/app' } }"));
        }
    }

    /** Primes in an empty directory. */
    public static final class Priming implements Callable<String> {

        private final Path directory;

        public Priming(Path directory) {
            this.directory = directory;
        }

        @Override
        public String call() {
            try (Connections connections = Connections.builder()
                    .environment(new TestEnvironment(directory))
                    .build()) {
                return connections.prime(APP, Migrations.none()).tableName();
            }
        }
    }

    private static RuntimeException refusal(TestEnvironment environment) {
        try (Connections connections =
                Connections.builder().environment(environment).build()) {
            connections.connect(APP, Migrations.none());
            return new IllegalStateException("connected");
        } catch (TrestleException e) {
            return e;
        }
    }

    @Test
    void saysThatTheEmbeddedEngineIsMissing(@TempDir Path directory) throws ReflectiveOperationException {
        assertThat(new WithoutPackage("dev.trestle.embedded").call(Connecting.class, directory))
                .isInstanceOfSatisfying(TrestleException.class, e -> {
                    assertThat(e.code()).isEqualTo("TRESTLE-C003");
                    assertThat(e).hasMessageContaining("trestle-embedded").hasMessageContaining("local");
                });
    }

    @Test
    void saysThatTheModuleForRolesIsMissing(@TempDir Path directory) throws ReflectiveOperationException {
        assertThat(new WithoutPackage("software.amazon.awssdk.services.sts").call(AssumingARole.class, directory))
                .isInstanceOfSatisfying(TrestleException.class, e -> {
                    assertThat(e.code()).isEqualTo("TRESTLE-C007");
                    assertThat(e).hasMessageContaining("awssdk:sts").hasMessageContaining("local");
                });
    }

    @Test
    void primesWhereNobodyTakesImagesOfTheProcess(@TempDir Path directory) throws ReflectiveOperationException {
        assertThat(new WithoutPackage("org.crac").call(Priming.class, directory))
                .isEqualTo("app");
    }
}
