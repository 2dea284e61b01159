package dev.trestle.cli.project;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.connect.TableProvider;
import dev.trestle.migrations.Migrations;
import dev.trestle.table.schema.Design;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A design of the user's project with its migrations, loaded from the project's compiled classes. Its classes can be used until
 * it is closed.
 */
public final class Project implements AutoCloseable {
    private static final String SERVICE = "META-INF/services/" + TableProvider.class.getName();

    private final URLClassLoader classes;
    private final TableProvider provider;

    private Project(URLClassLoader classes, TableProvider provider) {
        this.classes = classes;
        this.provider = provider;
    }

    static Project open(List<Path> classpath, Optional<String> tableName) {
        URLClassLoader classes = new URLClassLoader(
                classpath.stream().map(Project::url).toArray(URL[]::new), Project.class.getClassLoader());
        boolean opened = false;
        try {
            Project project = new Project(classes, choose(providers(classes), classpath, tableName));
            opened = true;
            return project;
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new CommandFailedException(
                    "the classes in " + text(classpath) + " cannot be loaded: " + e.getMessage()
                            + "; name all that they need with --classpath, compiled for this version of Java or an older one",
                    e);
        } finally {
            if (!opened) {
                close(classes);
            }
        }
    }

    private static URL url(Path path) {
        if (!Files.exists(path)) {
            throw new CommandFailedException("there is no " + path
                    + "; compile the project first, or say with --classpath where its classes are");
        }
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a path is a URL: " + path, e);
        }
    }

    private static TableProvider choose(List<TableProvider> found, List<Path> classpath, Optional<String> tableName) {
        String names = found.stream()
                .map(provider -> provider.design().tableName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (found.isEmpty()) {
            throw new CommandFailedException(
                    "there is no design in " + text(classpath)
                            + "; a compiled @TableDesign is found if the module trestle is on the class path when it is compiled");
        }
        List<TableProvider> meant = found.stream()
                .filter(provider ->
                        tableName.isEmpty() || provider.design().tableName().equals(tableName.get()))
                .toList();
        if (meant.isEmpty()) {
            throw new CommandFailedException("there is no design of a table " + tableName.orElseThrow() + " in "
                    + text(classpath) + ", only of " + names);
        }
        if (meant.size() > 1) {
            throw new CommandFailedException(text(classpath) + " has designs of " + names
                    + (tableName.isEmpty()
                            ? "; say which with --design"
                            : ", some of the same name; name fewer classes"));
        }
        return meant.get(0);
    }

    /** What the given classes themselves provide: the command line has designs of its own on its class path. */
    private static List<TableProvider> providers(URLClassLoader classes) {
        Set<String> named = named(classes);
        return ServiceLoader.load(TableProvider.class, classes).stream()
                .filter(provider -> named.contains(provider.type().getName()))
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static Set<String> named(URLClassLoader classes) {
        Set<String> names = new HashSet<>();
        try {
            List<URL> files = new ArrayList<>(Collections.list(classes.findResources(SERVICE)));
            for (URL file : files) {
                try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
                    in.lines().map(line -> line.replaceFirst("#.*", "").strip()).forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new CommandFailedException(
                    "the list of designs on the class path cannot be read: " + e.getMessage(), e);
        }
        return names;
    }

    private static String text(List<Path> classpath) {
        return classpath.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    /** The design. */
    public Design design() {
        return provider.design();
    }

    /** Its migrations, none at all if it has none. */
    public Migrations migrations() {
        return provider.migrations();
    }

    @Override
    public void close() {
        close(classes);
    }

    private static void close(URLClassLoader classes) {
        try {
            classes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
