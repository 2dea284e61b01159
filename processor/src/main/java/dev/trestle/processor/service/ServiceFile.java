package dev.trestle.processor.service;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * The file in {@code META-INF/services} that names the providers of a service. What an earlier compilation named there stays
 * as long as the class is there: a build that compiles only what changed sees only some of the designs.
 */
public final class ServiceFile {

    private final String name;

    /** The file for a service, by the name of its interface. */
    public ServiceFile(String service) {
        this.name = "META-INF/services/" + service;
    }

    /**
     * Adds providers.
     *
     * @param providers the names of their classes
     * @param exists tells whether there is a class of that name
     * @throws IOException if the file cannot be read or written
     */
    public void add(Set<String> providers, Predicate<String> exists, Filer filer) throws IOException {
        Set<String> all = new TreeSet<>(providers);
        before(filer)
                .lines()
                .filter(line -> !line.isBlank() && exists.test(line))
                .forEach(all::add);
        FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", name);
        try (Writer out = file.openWriter()) {
            for (String provider : all) {
                out.write(provider + "\n");
            }
        }
    }

    private String before(Filer filer) throws IOException {
        try {
            return filer.getResource(StandardLocation.CLASS_OUTPUT, "", name)
                    .getCharContent(true)
                    .toString();
        } catch (NoSuchFileException | FileNotFoundException e) {
            return "";
        }
    }
}
