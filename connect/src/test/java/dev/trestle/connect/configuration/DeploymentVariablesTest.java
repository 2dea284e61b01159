package dev.trestle.connect.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.connect.TestEnvironment;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentVariablesTest {

    private static final Configuration CONFIGURATION =
            ConfigurationReader.read("trestle.yaml", """
                    deployments:
                      local: { engine: embedded }
                      prod:  { region: eu-west-1, profile: ops, tableName: app-prod, migrate: validate, wait: 20s }
                    """.getBytes(StandardCharsets.UTF_8));

    private TestEnvironment environment;

    @BeforeEach
    void emptyEnvironment(@TempDir Path directory) {
        environment = new TestEnvironment(directory);
    }

    @Test
    void whatIsSetWinsOverTheFileAndTheRestStays() {
        environment
                .variable("TRESTLE_TABLE_NAME", "app-from-terraform")
                .variable("TRESTLE_ENDPOINT", "http://127.0.0.1:4566")
                .variable("TRESTLE_WAIT", "1m");

        assertThat(CONFIGURATION.choose(Optional.of("prod"), environment))
                .isEqualTo(new Deployment(
                        "prod",
                        new Deployment.Remote(
                                Optional.of("eu-west-1"),
                                Optional.of(URI.create("http://127.0.0.1:4566")),
                                Optional.of("ops"),
                                Optional.empty(),
                                SchemaOwner.MANAGED),
                        Optional.of("app-from-terraform"),
                        MigrateMode.VALIDATE,
                        Duration.ofMinutes(1)));
    }

    @Test
    void everyVariableIsRead() {
        environment
                .variable("TRESTLE_DEPLOYMENT", "prod")
                .variable("TRESTLE_REGION", "us-east-2")
                .variable("TRESTLE_MIGRATE", "off");

        Deployment deployment = CONFIGURATION.choose(Optional.empty(), environment);

        assertThat(deployment.migrate()).isEqualTo(MigrateMode.OFF);
        assertThat(deployment.engine())
                .isInstanceOfSatisfying(
                        Deployment.Remote.class,
                        remote -> assertThat(remote.region()).hasValue("us-east-2"));
    }

    @Test
    void blankOnesAreNotSet() {
        environment.variable("TRESTLE_TABLE_NAME", " ").variable("TRESTLE_REGION", "");

        assertThat(CONFIGURATION.choose(Optional.of("prod"), environment))
                .isEqualTo(CONFIGURATION.deployments().get("prod"));
    }

    @ParameterizedTest
    @CsvSource({
        "prod,  TRESTLE_REGION,     eu west,          eu west is no region",
        "prod,  TRESTLE_TABLE_NAME, ab,               ab is no table name",
        "prod,  TRESTLE_ENDPOINT,   127.0.0.1,        is no address",
        "prod,  TRESTLE_MIGRATE,    maybe,            'one of run, validate, off'",
        "prod,  TRESTLE_WAIT,       soon,             soon is no time",
        "local, TRESTLE_ENDPOINT,   http://127.0.0.1, choose with TRESTLE_DEPLOYMENT another deployment than local",
        "local, TRESTLE_REGION,     eu-west-1,        region means nothing to the embedded engine"
    })
    void namesTheVariableThatDoesNotFit(String deployment, String variable, String value, String problem) {
        environment.variable(variable, value);

        assertThatThrownBy(() -> CONFIGURATION.choose(Optional.of(deployment), environment))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("the environment variable " + variable)
                .hasMessageContaining(problem);
    }
}
