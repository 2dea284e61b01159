package dev.trestle.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.connect.configuration.Environment;
import dev.trestle.migrations.Migrations;
import dev.trestle.table.TrestleException;
import dev.trestle.table.schema.Design;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedEngineMissingTest {

    /** Defines the connect module's classes anew, where the embedded engine cannot be found. */
    private static final class WithoutEngine extends ClassLoader {

        WithoutEngine() {
            super(EmbeddedEngineMissingTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("dev.trestle.embedded.")) {
                throw new ClassNotFoundException(name);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                return name.startsWith("dev.trestle.connect.") ? define(name) : super.loadClass(name, resolve);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    /** Connects in an empty directory; made by the loader without the engine. */
    public static final class Connecting implements Callable<RuntimeException> {

        private final Path directory;

        public Connecting(Path directory) {
            this.directory = directory;
        }

        @Override
        public RuntimeException call() {
            Environment nothingSet = new TestEnvironment(directory);
            try (Connections connections =
                    Connections.builder().environment(nothingSet).build()) {
                connections.connect(Design.of("app", "pk", "sk").build(), Migrations.none());
                return new IllegalStateException("connected");
            } catch (TrestleException e) {
                return e;
            }
        }
    }

    @Test
    void saysWhichDependencyIsMissing(@TempDir Path directory) throws ReflectiveOperationException {
        Object connecting = new WithoutEngine()
                .loadClass(Connecting.class.getName())
                .getConstructor(Path.class)
                .newInstance(directory);

        Object thrown = Callable.class.getMethod("call").invoke(connecting);

        assertThat(thrown).isInstanceOfSatisfying(TrestleException.class, e -> {
            assertThat(e.code()).isEqualTo("TRESTLE-C003");
            assertThat(e).hasMessageContaining("trestle-embedded").hasMessageContaining("local");
        });
    }
}
