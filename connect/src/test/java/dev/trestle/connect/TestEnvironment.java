package dev.trestle.connect;

import dev.trestle.connect.configuration.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An environment that a test fills. */
public final class TestEnvironment implements Environment {

    private final Path directory;
    private final Map<String, String> variables = new ConcurrentHashMap<>();
    private final Map<String, String> properties = new ConcurrentHashMap<>();
    private final Map<String, URL> resources = new ConcurrentHashMap<>();

    public TestEnvironment(Path directory) {
        this.directory = directory;
    }

    public TestEnvironment variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    public TestEnvironment property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    /** Writes a file into the working directory. */
    public TestEnvironment file(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Makes a file of the working directory a resource of the class path. */
    public TestEnvironment resource(String name, String file) {
        try {
            resources.put(name, directory.resolve(file).toUri().toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    @Override
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    @Override
    public Path workingDirectory() {
        return directory;
    }

    @Override
    public Optional<URL> resource(String name) {
        return Optional.ofNullable(resources.get(name));
    }
}
