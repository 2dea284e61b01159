package dev.trestle.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Says how the migrations of a deployment stand: {@code trestle migrate status}. */
@Mojo(name = "status", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class StatusMojo extends DeploymentMojo {

    /** Made by Maven. */
    public StatusMojo() {}

    @Override
    List<String> command() {
        return List.of("migrate", "status");
    }
}
