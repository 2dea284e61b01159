package dev.trestle.cli.infrastructure;

import dev.trestle.cli.project.Project;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.connect.Connections;
import dev.trestle.infrastructure.cloudformation.TemplateTable;
import dev.trestle.infrastructure.shape.TableShape;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trestle infra cloudformation}. */
@Command(
        name = "cloudformation",
        description = {
            "Writes the table as a template of AWS CloudFormation. The same design gives the same text. A stack makes or drops"
                    + " one index of a table that exists in each update.",
            ""
        })
final class CloudFormationCommand implements Callable<Integer> {
    private enum Format {
        yaml,
        json
    }

    private final Terminal terminal;
    private final Supplier<Connections> connections;

    @Mixin
    private final TableOptions table = new TableOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "yaml",
            description = "yaml or json. Default: ${DEFAULT-VALUE}")
    private Format format = Format.yaml;

    CloudFormationCommand(Terminal terminal, Supplier<Connections> connections) {
        this.terminal = terminal;
        this.connections = connections;
    }

    @Override
    public Integer call() {
        try (Project project = table.open();
                Connections open = connections.get()) {
            TableShape shape = table.shape(open, project.design());
            output.write(format == Format.json ? TemplateTable.json(shape) : TemplateTable.yaml(shape), terminal);
            return 0;
        }
    }
}
