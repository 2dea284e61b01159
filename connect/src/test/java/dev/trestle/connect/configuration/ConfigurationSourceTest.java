package dev.trestle.connect.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.connect.TestEnvironment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationSourceTest {

    private TestEnvironment environment;

    @BeforeEach
    void makeEnvironment(@TempDir Path directory) {
        environment = new TestEnvironment(directory);
    }

    private Optional<String> tableFound() {
        return ConfigurationSource.find(environment).read().table();
    }

    @Test
    void looksAtThePropertyThenTheVariableThenTheDirectoryThenTheClassPath() {
        assertThat(ConfigurationSource.find(environment).read()).isEqualTo(Configuration.STANDARD);

        environment.file("on-class-path.yaml", "table: class-path").resource("trestle.yaml", "on-class-path.yaml");
        assertThat(tableFound()).hasValue("class-path");

        environment.file("trestle.yaml", "table: directory");
        assertThat(tableFound()).hasValue("directory");

        environment.file("by-variable.yaml", "table: variable").variable("TRESTLE_CONFIG", "by-variable.yaml");
        assertThat(tableFound()).hasValue("variable");

        environment.file("by-property.yaml", "table: property").property("trestle.config", "by-property.yaml");
        assertThat(tableFound()).hasValue("property");
    }

    @Test
    void refusesANamedFileThatIsNotThere() {
        environment.file("trestle.yaml", "table: directory").variable("TRESTLE_CONFIG", "missing.yaml");
        assertThatThrownBy(this::tableFound)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("missing.yaml", "TRESTLE_CONFIG");

        environment.property("trestle.config", "gone.yaml");
        assertThatThrownBy(this::tableFound)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("gone.yaml", "trestle.config");
    }

    @Test
    void takesABlankVariableForNone() {
        environment.variable("TRESTLE_CONFIG", " ").file("trestle.yaml", "table: directory");

        assertThat(tableFound()).hasValue("directory");
    }

    @Test
    void refusesAFileThatIsFarTooLarge() {
        environment.file("trestle.yaml", "#".repeat(2 << 20));

        assertThatThrownBy(this::tableFound)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("bytes");
    }

    @Test
    void anUnknownDeploymentIsNamedWithTheKnownOnesAndWithWhoChoseIt() {
        environment.file("trestle.yaml", "deployments: { test: { engine: embedded }, prod: { region: eu-west-1 } }");
        Configuration configuration = ConfigurationSource.find(environment).read();

        assertThatThrownBy(() -> configuration.choose(Optional.of("porduction"), environment))
                .isInstanceOf(UnknownDeploymentException.class)
                .hasMessageContainingAll("porduction", "connect was asked for", "trestle.yaml", "prod, test");
        assertThatThrownBy(() -> configuration.choose(Optional.empty(), environment))
                .isInstanceOf(UnknownDeploymentException.class)
                .hasMessageContainingAll("no deployment local", "TRESTLE_DEPLOYMENT");
        environment.variable("TRESTLE_DEPLOYMENT", "stage");
        assertThatThrownBy(() -> configuration.choose(Optional.empty(), environment))
                .isInstanceOf(UnknownDeploymentException.class)
                .hasMessageContainingAll("no deployment stage", "the environment variable TRESTLE_DEPLOYMENT names");
        assertThatThrownBy(
                        () -> ConfigurationReader.read("none.yaml", "deployments: {}".getBytes(StandardCharsets.UTF_8))
                                .choose(Optional.of("prod"), environment))
                .isInstanceOf(UnknownDeploymentException.class)
                .hasMessageEndingWith("none.yaml has none");
    }

    @Test
    void refusesADesignOfAnotherTable() {
        environment.file("trestle.yaml", "table: app");
        Configuration configuration = ConfigurationSource.find(environment).read();

        configuration.requireTable("app");
        assertThatThrownBy(() -> configuration.requireTable("notes"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("app", "notes");
    }
}
