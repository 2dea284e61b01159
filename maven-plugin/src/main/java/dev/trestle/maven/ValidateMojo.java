package dev.trestle.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Fails the build if a migration of a deployment is not applied, or was changed since: {@code trestle migrate validate}. */
@Mojo(name = "validate", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ValidateMojo extends DeploymentMojo {

    /** Made by Maven. */
    public ValidateMojo() {}

    @Override
    List<String> command() {
        return List.of("migrate", "validate");
    }
}
