package dev.trestle.cli.infrastructure;

import dev.trestle.cli.project.Project;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.connect.Connections;
import dev.trestle.infrastructure.drift.Drift;
import dev.trestle.infrastructure.shape.TableShape;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trestle infra check}. */
@Command(
        name = "check",
        description = {
            "Compares infrastructure code with the design: a plan of Terraform (terraform show -json), a file or folder of"
                    + " Terraform, a template of CloudFormation, or the live table. Changes nothing.",
            "",
            "Files are read as they are: Terraform's variables and CloudFormation's parameters at their defaults. What has to"
                    + " be computed differs from anything that the design states; a plan knows more.",
            ""
        },
        footer = {
            "",
            "Exit status: 0 if it makes the table that the design wants, 1 if that could not be found out, 2 if the command was"
                    + " not understood, 3 if there is a difference.",
            "",
            "Examples:",
            "  terraform plan -out plan && terraform show -json plan > plan.json && trestle infra check plan.json",
            "  trestle infra check infra/ --resource aws_dynamodb_table.app"
        })
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Connections> connections;

    @Mixin
    private final TableOptions table = new TableOptions();

    @Mixin
    private final DriftReport report = new DriftReport();

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private Subject subject;

    /** What is compared: one of these. */
    static final class Subject {
        @Parameters(
                index = "0",
                paramLabel = "FILE",
                description = "A plan, a file or folder of Terraform, or a template.")
        private @Nullable Path file;

        @Option(names = "--live", description = "The live table of the deployment, as \"trestle drift\" does.")
        private boolean live;
    }

    @Option(
            names = "--resource",
            paramLabel = "NAME",
            description = "What the file calls the table: the address of Terraform or the logical id of CloudFormation."
                    + " By default it is found by its name in DynamoDB.")
    private @Nullable String resource;

    CheckCommand(Terminal terminal, Supplier<Connections> connections) {
        this.terminal = terminal;
        this.connections = connections;
    }

    @Override
    public Integer call() {
        try (Project project = table.open();
                Connections open = connections.get()) {
            return report.show(drift(project, open), terminal);
        }
    }

    private Drift drift(Project project, Connections open) {
        Path file = subject.file;
        if (subject.live || file == null) {
            return LiveDrift.of(project, table, open);
        }
        TableShape wanted = table.shape(open, project.design());
        return InfrastructureFile.at(file).drift(wanted, Optional.ofNullable(resource));
    }
}
