package dev.trestle.connect.configuration;

import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;

/** The environment of this process. */
final class ProcessEnvironment implements Environment {

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    @Override
    public Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name));
    }

    @Override
    public Path workingDirectory() {
        return Path.of("").toAbsolutePath();
    }

    @Override
    public Optional<URL> resource(String name) {
        // An application server gives each application its own loader by way of the thread.
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return Optional.ofNullable(loader == null ? ProcessEnvironment.class.getClassLoader() : loader)
                .map(found -> found.getResource(name));
    }
}
