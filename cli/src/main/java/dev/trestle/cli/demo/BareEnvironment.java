package dev.trestle.cli.demo;

import dev.trestle.connect.configuration.Environment;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;

/** Nothing is configured, so that the demo runs on the embedded engine wherever it is started. */
final class BareEnvironment implements Environment {

    @Override
    public Optional<String> variable(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<String> property(String name) {
        return Optional.empty();
    }

    @Override
    public Path workingDirectory() {
        // A folder that exists everywhere and holds no trestle.yaml.
        return Path.of(System.getProperty("java.home"));
    }

    @Override
    public Optional<URL> resource(String name) {
        return Optional.empty();
    }
}
