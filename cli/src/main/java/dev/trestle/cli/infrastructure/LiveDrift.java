package dev.trestle.cli.infrastructure;

import dev.trestle.cli.project.Project;
import dev.trestle.connect.Connection;
import dev.trestle.connect.Connections;
import dev.trestle.infrastructure.drift.Drift;

/** The difference between a project's design and the live table of a deployment. */
final class LiveDrift {

    private LiveDrift() {}

    static Drift of(Project project, TableOptions table, Connections connections) {
        Connection connection = connections.unprepared(
                project.design(),
                table.deployment(connections, project.design()).name());
        return Drift.of(connection.client(), connection.tableName(), project.design());
    }
}
