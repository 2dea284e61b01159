package dev.trestle.connect.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the configuration is. Equal if it is the same place.
 *
 * @param location the file or class path resource; empty if there is none
 */
public record ConfigurationSource(Optional<URI> location) {

    /** The system property that names the file. */
    public static final String PROPERTY = "trestle.config";

    /** The environment variable that names the file, where the system property does not. */
    public static final String VARIABLE = "TRESTLE_CONFIG";

    /** The file that is looked for in the working directory, then on the class path. */
    public static final String FILE = "trestle.yaml";

    /** More than any configuration needs, and little enough not to matter. */
    private static final int LARGEST = 1 << 20;

    /**
     * Finds it: what the property names, else what the variable names, else {@code trestle.yaml} in the working directory,
     * else on the class path.
     *
     * @throws ConfigurationException if the property or the variable names a file that is not there
     */
    public static ConfigurationSource find(Environment environment) {
        Optional<ConfigurationSource> named = named(
                        environment, "the system property " + PROPERTY, environment.property(PROPERTY))
                .or(() -> named(environment, "the environment variable " + VARIABLE, environment.variable(VARIABLE)));
        if (named.isPresent()) {
            return named.get();
        }
        Path file = environment.workingDirectory().resolve(FILE);
        if (Files.isRegularFile(file)) {
            return new ConfigurationSource(Optional.of(file.toUri()));
        }
        return new ConfigurationSource(environment.resource(FILE).map(url -> URI.create(url.toExternalForm())));
    }

    private static Optional<ConfigurationSource> named(Environment environment, String by, Optional<String> name) {
        if (name.isEmpty() || name.get().isBlank()) {
            return Optional.empty();
        }
        Path file = environment.workingDirectory().resolve(name.get());
        if (!Files.isRegularFile(file)) {
            throw new ConfigurationException(
                    file.toString(), 0, "there is no such file, though " + by + " names it", null);
        }
        return Optional.of(new ConfigurationSource(Optional.of(file.toUri())));
    }

    /** What it is called in messages. */
    public String name() {
        return location.map(uri -> "file".equals(uri.getScheme()) ? Path.of(uri).toString() : uri.toString())
                .orElse("the built-in configuration");
    }

    /**
     * Reads it: the deployments of the file, or {@link Configuration#STANDARD} if there is none.
     *
     * @throws ConfigurationException if it cannot be read or is not valid
     */
    public Configuration read() {
        if (location.isEmpty()) {
            return Configuration.STANDARD;
        }
        try (InputStream in = location.get().toURL().openStream()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ConfigurationException(name(), 0, "it has more than " + LARGEST + " bytes", null);
            }
            return ConfigurationReader.read(name(), bytes);
        } catch (IOException | UncheckedIOException e) {
            throw new ConfigurationException(name(), 0, "it cannot be read: " + e.getMessage(), e);
        }
    }
}
