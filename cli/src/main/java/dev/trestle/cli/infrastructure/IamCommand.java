package dev.trestle.cli.infrastructure;

import dev.trestle.cli.project.Project;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.connect.Connections;
import dev.trestle.connect.configuration.Deployment;
import dev.trestle.connect.configuration.MigrateMode;
import dev.trestle.infrastructure.iam.RolePolicy;
import dev.trestle.infrastructure.iam.RunningNeeds;
import dev.trestle.infrastructure.iam.TableArn;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.infrastructure.terraform.TerraformLabel;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trestle iam}: what roles need to be allowed. */
@Command(
        name = "iam",
        description = {
            "Prints the minimal IAM policy of a role: of the one that runs the application, or of the one that migrates its"
                    + " table. Derived from the design and the deployment, without a look at the table.",
            ""
        },
        footer = {
            "",
            "The running role connects with dynamodb:Query alone if the deployment runs migrations and nothing is to do; what"
                    + " comparing takes is added for a deployment with migrate: validate. A deployment that migrates when it"
                    + " connects takes both policies.",
            "",
            "Examples:",
            "  trestle iam --role running --deployment prod --account 111122223333",
            "  trestle iam --role migrating --format terraform --output infra/migrating.tf"
        })
public final class IamCommand implements Callable<Integer> {
    private enum Role {
        running,
        migrating
    }

    private enum Format {
        json,
        terraform
    }

    private final Terminal terminal;
    private final Supplier<Connections> connections;

    @Mixin
    private final TableOptions table = new TableOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "running or migrating.")
    private Role role = Role.running;

    @Option(names = "--read-only", description = "The application writes nothing.")
    private boolean readOnly;

    @Option(names = "--scans", description = "The application reads whole tables.")
    private boolean scans;

    @Option(names = "--statements", description = "The application runs statements of PartiQL.")
    private boolean statements;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = {
                "json, or terraform: the data source aws_iam_policy_document, with the table of \"trestle infra terraform\"."
                        + " Default: ${DEFAULT-VALUE}"
            })
    private Format format = Format.json;

    @Option(
            names = "--reference",
            description =
                    "With terraform: refers to the data source that \"trestle infra terraform --reference\" writes.")
    private boolean reference;

    @Option(
            names = "--partition",
            paramLabel = "NAME",
            defaultValue = "aws",
            description = "The partition in ARNs. Default: ${DEFAULT-VALUE}")
    private String partition = "";

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "The region in ARNs. Default: that of the deployment, else any.")
    private @Nullable String region;

    @Option(
            names = "--account",
            paramLabel = "ID",
            defaultValue = "*",
            description = "The account in ARNs: twelve digits. Default: any.")
    private String account = "";

    /**
     * The command.
     *
     * @param terminal where the policy goes
     * @param connections makes the connections that know the deployments
     */
    public IamCommand(Terminal terminal, Supplier<Connections> connections) {
        this.terminal = terminal;
        this.connections = connections;
    }

    @Override
    public Integer call() {
        try (Project project = table.open();
                Connections open = connections.get()) {
            TableShape shape = table.shape(open, project.design());
            Deployment deployment = table.deployment(open, project.design());
            boolean validates = deployment.migrate() == MigrateMode.VALIDATE;
            RolePolicy policy = role == Role.migrating
                    ? RolePolicy.migrating(shape)
                    : RolePolicy.running(shape, new RunningNeeds(!readOnly, scans, statements, validates));
            output.write(
                    format == Format.json ? policy.json(arn(shape, deployment)) : terraform(policy, shape), terminal);
            return 0;
        }
    }

    private TableArn arn(TableShape shape, Deployment deployment) {
        Optional<String> ofDeployment =
                deployment.engine() instanceof Deployment.Remote remote ? remote.region() : Optional.empty();
        try {
            return new TableArn(
                    partition,
                    Optional.ofNullable(region).or(() -> ofDeployment).orElse("*"),
                    account,
                    shape.name());
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private String terraform(RolePolicy policy, TableShape shape) {
        String label = TerraformLabel.of(shape.name());
        return policy.terraform(
                label + "_" + role, (reference ? "data." : "") + "aws_dynamodb_table." + label + ".arn");
    }
}
