package dev.trestle.cli.infrastructure;

import dev.trestle.cli.project.Project;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.connect.Connections;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.infrastructure.terraform.TerraformOptions;
import dev.trestle.infrastructure.terraform.TerraformTable;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trestle infra terraform}. */
@Command(
        name = "terraform",
        description = {
            "Writes the table for Terraform: the resource, or the data source of a table that code makes. The same design gives"
                    + " the same text.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  trestle infra terraform --deployment prod --output infra/table.tf",
            "  trestle infra terraform --import        # the table exists: Terraform takes it over",
            "  trestle infra terraform --reference     # connect makes the table: Terraform refers to it"
        })
final class TerraformCommand implements Callable<Integer> {
    private static final int OLDER = 5;
    private static final int PRESENT = 6;

    private enum Owner {
        terraform,
        migrations
    }

    private final Terminal terminal;
    private final Supplier<Connections> connections;

    @Mixin
    private final TableOptions table = new TableOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--provider",
            paramLabel = "VERSION",
            defaultValue = "6",
            description =
                    "The AWS provider: 6, from 6.29 on, or 5, for it and earlier ones of 6. Default: ${DEFAULT-VALUE}")
    private int provider;

    @Option(names = "--import", description = "Adds the block that takes over the table that exists.")
    private boolean imported;

    @Option(
            names = "--indexes",
            paramLabel = "OWNER",
            defaultValue = "terraform",
            description = "Who makes and drops indexes: terraform or migrations. Default: ${DEFAULT-VALUE}")
    private Owner indexes = Owner.terraform;

    @Option(names = "--reference", description = "Writes the data source, for a table that code makes.")
    private boolean reference;

    TerraformCommand(Terminal terminal, Supplier<Connections> connections) {
        this.terminal = terminal;
        this.connections = connections;
    }

    @Override
    public Integer call() {
        if (reference && (imported || indexes == Owner.migrations)) {
            throw new CommandFailedException(
                    "--reference is of a table that Terraform does not make, so that it takes neither"
                            + " --import nor --indexes; leave out one of them");
        }
        if (provider != OLDER && provider != PRESENT) {
            throw new CommandFailedException("--provider is 5 or 6, not " + provider);
        }
        try (Project project = table.open();
                Connections open = connections.get()) {
            TableShape shape = table.shape(open, project.design());
            TerraformOptions options = new TerraformOptions(
                    provider == OLDER ? TerraformOptions.Provider.V5 : TerraformOptions.Provider.V6,
                    imported,
                    indexes == Owner.migrations);
            output.write(
                    reference ? TerraformTable.reference(shape) : TerraformTable.resource(shape, options), terminal);
            return 0;
        }
    }
}
