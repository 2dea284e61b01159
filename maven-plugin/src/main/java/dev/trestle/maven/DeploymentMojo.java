package dev.trestle.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal for the table of a deployment. */
abstract class DeploymentMojo extends CommandLineMojo {

    /**
     * The deployment of trestle.yaml, which is looked for as applications do; that of the environment variable
     * TRESTLE_DEPLOYMENT, or local, unless set.
     */
    @Parameter(property = "trestle.deployment")
    private @Nullable String deployment;

    @Override
    final List<String> ownArguments() {
        return deployment == null ? List.of() : List.of("--deployment", deployment);
    }
}
