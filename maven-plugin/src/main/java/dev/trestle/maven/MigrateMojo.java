package dev.trestle.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Makes the table of a deployment if there is none, and applies the migrations that are not applied: {@code trestle migrate up}. */
@Mojo(name = "migrate", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class MigrateMojo extends DeploymentMojo {

    /** Made by Maven. */
    public MigrateMojo() {}

    @Override
    List<String> command() {
        return List.of("migrate", "up");
    }
}
