package dev.trestle.cli.migrate;

import dev.trestle.cli.project.Project;
import dev.trestle.cli.project.ProjectOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that all commands have: which project, which deployment, and how to tell the result. */
final class DeploymentOptions {
    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Option(
            names = "--deployment",
            paramLabel = "NAME",
            defaultValue = "${env:TRESTLE_DEPLOYMENT:-local}",
            description = "The deployment of trestle.yaml; that of TRESTLE_DEPLOYMENT, or local, unless given.")
    private String deployment = "local";

    @Option(
            names = "--output",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How the result is told; ${DEFAULT-VALUE} unless given.")
    private OutputForm output = OutputForm.TEXT;

    Project open() {
        return project.open();
    }

    String deployment() {
        return deployment;
    }

    boolean json() {
        return output == OutputForm.JSON;
    }
}
