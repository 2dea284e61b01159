package dev.trestle.cli.infrastructure;

import dev.trestle.cli.project.Project;
import dev.trestle.cli.project.ProjectOptions;
import dev.trestle.connect.Connections;
import dev.trestle.connect.configuration.Deployment;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.table.schema.Design;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name a design and the deployment whose table is meant. */
final class TableOptions {
    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Option(
            names = "--deployment",
            paramLabel = "NAME",
            description =
                    "The deployment of trestle.yaml whose table is meant. Default: that of TRESTLE_DEPLOYMENT, else local.")
    private @Nullable String deployment;

    Project open() {
        return project.open();
    }

    /** What the deployment is, without a look at it. */
    Deployment deployment(Connections connections, Design design) {
        return deployment == null ? connections.deployment(design) : connections.deployment(design, deployment);
    }

    /** What the design wants of the table of the deployment. */
    TableShape shape(Connections connections, Design design) {
        String name = deployment(connections, design).tableName().orElse(design.tableName());
        return TableShape.of(design, name);
    }
}
