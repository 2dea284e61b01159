package dev.trestle.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes or checks what other tools know of the table: {@code trestle infra}. */
@Mojo(name = "infra", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class InfraMojo extends DeploymentMojo {

    /** Made by Maven. */
    public InfraMojo() {}

    @Override
    List<String> command() {
        return List.of("infra");
    }
}
