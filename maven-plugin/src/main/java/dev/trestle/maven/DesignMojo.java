package dev.trestle.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows the design, or writes it as a document: {@code trestle design}. */
@Mojo(name = "design", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class DesignMojo extends CommandLineMojo {

    /** Made by Maven. */
    public DesignMojo() {}

    @Override
    List<String> command() {
        return List.of("design");
    }
}
