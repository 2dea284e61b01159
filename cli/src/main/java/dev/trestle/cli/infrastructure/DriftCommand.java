package dev.trestle.cli.infrastructure;

import dev.trestle.cli.project.Project;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.connect.Connections;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trestle drift}: the design next to the live table. */
@Command(
        name = "drift",
        description = {
            "Compares the live table with its design: keys, indexes and their projections, time to live, and what the design"
                    + " states in @TableSettings. Changes nothing.",
            ""
        },
        footer = {
            "",
            "Exit status: 0 if the table is as its design wants it, 1 if that could not be found out, 2 if the command was not"
                    + " understood, 3 if there is a difference.",
        })
public final class DriftCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Connections> connections;

    @Mixin
    private final TableOptions table = new TableOptions();

    @Mixin
    private final DriftReport report = new DriftReport();

    /**
     * The command.
     *
     * @param terminal where the differences go
     * @param connections makes the connections that find the table
     */
    public DriftCommand(Terminal terminal, Supplier<Connections> connections) {
        this.terminal = terminal;
        this.connections = connections;
    }

    @Override
    public Integer call() {
        try (Project project = table.open();
                Connections open = connections.get()) {
            return report.show(LiveDrift.of(project, table, open), terminal);
        }
    }
}
