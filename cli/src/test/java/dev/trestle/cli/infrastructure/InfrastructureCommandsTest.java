package dev.trestle.cli.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Screen;
import dev.trestle.connect.Connections;
import dev.trestle.connect.configuration.Environment;
import dev.trestle.examples.companies.App;
import dev.trestle.examples.companies.AppMigrations;
import dev.trestle.examples.companies.AppTable;
import dev.trestle.infrastructure.text.YamlTree;
import dev.trestle.table.TrestleException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;

class InfrastructureCommandsTest {
    @TempDir
    private Path folder;

    private final Screen screen = Screen.plain(100);

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(folder.resolve("trestle.yaml"), """
                table: app
                deployments:
                  local: { engine: embedded, data: tables }
                  prod:  { region: eu-west-1, tableName: app-prod, migrate: validate }
                """);
    }

    @AfterEach
    void saysNothingBesideTheResult() {
        assertThat(screen.err()).doesNotContain("Exception");
    }

    @Test
    void tellsADifferenceAndThatThereIsNone() {
        try (Connections connections = connections()) {
            connections.connect(AppTable.DESIGN, AppMigrations.ALL);
        }
        assertThat(run("drift")).isZero();
        assertThat(screen.out()).isEqualTo("The table app is as its design wants it.\n");

        try (Connections connections = connections()) {
            connections
                    .unprepared(AppTable.DESIGN, "local")
                    .client()
                    .updateTable(update -> update.tableName("app")
                            .globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder()
                                    .delete(delete -> delete.indexName("gsi1"))
                                    .build()));
        }
        assertThat(run("drift")).isEqualTo(3);
        assertThat(screen.out())
                .contains("  index.gsi1.key: the design wants gsi1pk S HASH, gsi1sk S RANGE, there is nothing\n");
        assertThat(run("infra", "check", "--live")).isEqualTo(3);
    }

    @Test
    void tellsADifferenceInJson() {
        assertThat(run("drift", "--format", "json")).isEqualTo(3);

        assertThat(YamlTree.read("out", screen.out()))
                .containsEntry("table", "app")
                .containsEntry("drift", "true");
    }

    @ParameterizedTest
    @CsvSource({"terraform, main.tf", "cloudformation, template.yaml", "cloudformation --format json, template.json"})
    void findsNoDifferenceInWhatItWrites(String command, String name) {
        Path file = folder.resolve(name);

        assertThat(run(("infra " + command + " --deployment prod --output " + file).split(" ", -1)))
                .isZero();
        assertThat(screen.err()).contains(name + " is written");
        assertThat(run("infra", "check", "--deployment", "prod", file.toString()))
                .isZero();
        assertThat(screen.out()).isEqualTo("The table app-prod is as its design wants it.\n");
        assertThat(run("infra", "check", file.toString())).isEqualTo(1);
    }

    @Test
    void writesAConstructAndAReference() {
        assertThat(run("infra", "cdk", "--package", "com.acme")).isZero();
        assertThat(screen.out()).startsWith("package com.acme;").contains("class AppTable extends Construct");
        assertThat(run("infra", "terraform", "--reference")).isZero();
        assertThat(screen.out()).contains("data \"aws_dynamodb_table\" \"app\"", "self.hash_key == \"pk\"");
    }

    @Test
    void printsPoliciesOfADeployment() {
        assertThat(run("iam", "--role", "running", "--deployment", "prod", "--account", "111122223333"))
                .isZero();
        assertThat(screen.out())
                .contains("arn:aws:dynamodb:eu-west-1:111122223333:table/app-prod/index/gsi1", "dynamodb:DescribeTable")
                .doesNotContain("UpdateTable", "Scan");
        assertThat(run("iam", "--role", "migrating", "--format", "terraform", "--reference"))
                .isZero();
        assertThat(screen.out())
                .contains("data \"aws_iam_policy_document\" \"app_migrating\"", "data.aws_dynamodb_table.app.arn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "infra check nothing.json",
                "infra terraform --reference --import",
                "infra terraform --provider 4",
                "infra cdk --package com.class",
                "iam --role running --account 12",
                "drift --deployment nowhere",
            })
    void saysWhatIsWrongInOneLine(String arguments) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"infra check", "iam", "iam --role other", "drift --format xml", "infra check a --live"})
    void refusesWhatItDoesNotUnderstand(String arguments) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
    }

    /** The text of what the last call wrote is all that is on the screen. */
    private int run(String... arguments) {
        screen.clear();
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--classpath=" + examples();
        all[arguments.length + 1] = "--design=app";
        return new CommandLine(new Root())
                .addSubcommand(new DriftCommand(screen.terminal(), this::connections))
                .addSubcommand(new IamCommand(screen.terminal(), this::connections))
                .addSubcommand(InfraCommand.with(screen.terminal(), this::connections))
                .setExecutionExceptionHandler((failure, command, result) -> {
                    assertThat(failure).isInstanceOfAny(CommandFailedException.class, TrestleException.class);
                    return 1;
                })
                .setParameterExceptionHandler((failure, given) -> 2)
                .execute(all);
    }

    @CommandLine.Command
    private static final class Root {}

    private static String examples() {
        try {
            return Path.of(App.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connections connections() {
        return Connections.builder().environment(new FolderEnvironment(folder)).build();
    }

    private record FolderEnvironment(Path workingDirectory) implements Environment {
        @Override
        public Optional<String> variable(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> property(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<URL> resource(String name) {
            return Optional.empty();
        }
    }
}
