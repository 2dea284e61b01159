package dev.trestle.cli.infrastructure;

import dev.trestle.cli.project.Project;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.connect.Connections;
import dev.trestle.infrastructure.cdk.CdkConstruct;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trestle infra cdk}. */
@Command(
        name = "cdk",
        description = {
            "Writes the table as a construct of the AWS CDK, in Java. What it synthesizes is what \"trestle infra"
                    + " cloudformation\" writes.",
            ""
        })
final class CdkCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Connections> connections;

    @Mixin
    private final TableOptions table = new TableOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--package",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The package of the class; the unnamed one if left out.")
    private String packageName = "";

    CdkCommand(Terminal terminal, Supplier<Connections> connections) {
        this.terminal = terminal;
        this.connections = connections;
    }

    @Override
    public Integer call() {
        if (!packageName.isEmpty() && !SourceVersion.isName(packageName)) {
            throw new CommandFailedException("\"" + packageName + "\" is no name of a package");
        }
        try (Project project = table.open();
                Connections open = connections.get()) {
            output.write(CdkConstruct.source(table.shape(open, project.design()), packageName), terminal);
            return 0;
        }
    }
}
