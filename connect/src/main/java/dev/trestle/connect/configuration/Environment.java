package dev.trestle.connect.configuration;

import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;

/** What a process finds around it; a test gives another. Thread-safe. */
public interface Environment {

    /** The environment variable of that name, if set. */
    Optional<String> variable(String name);

    /** The system property of that name, if set. */
    Optional<String> property(String name);

    /** The directory that relative paths are relative to. */
    Path workingDirectory();

    /** The resource of that name on the class path, if there is one. */
    Optional<URL> resource(String name);

    /** That of this process. */
    static Environment ofProcess() {
        return new ProcessEnvironment();
    }
}
