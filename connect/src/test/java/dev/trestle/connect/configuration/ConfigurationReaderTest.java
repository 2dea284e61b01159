package dev.trestle.connect.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.trestle.connect.TestEnvironment;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationReaderTest {

    private static Configuration read(String yaml) {
        return ConfigurationReader.read("trestle.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsAllThatADeploymentTakes() {
        Configuration configuration = read("""
                table: app
                deployments:
                  local: { engine: embedded }
                  kept:  { engine: embedded, data: .trestle/app }
                  prod:  { region: eu-west-1, tableName: app-prod, migrate: validate, profile: ops,
                           role: "arn:aws:iam::123456789012:role/app", wait: 20s, schema: external }
                  box:   { endpoint: "http://127.0.0.1:8000", region: eu-west-1, migrate: off }
                  chain: {}
                """);

        assertThat(configuration.table()).hasValue("app");
        assertThat(configuration.deployments())
                .containsOnlyKeys("local", "kept", "prod", "box", "chain")
                .containsEntry(
                        "local",
                        new Deployment(
                                "local",
                                new Deployment.Embedded(Optional.empty()),
                                Optional.empty(),
                                MigrateMode.RUN,
                                Deployment.STANDARD_WAIT))
                .containsEntry(
                        "kept",
                        new Deployment(
                                "kept",
                                new Deployment.Embedded(Optional.of(Path.of(".trestle", "app"))),
                                Optional.empty(),
                                MigrateMode.RUN,
                                Deployment.STANDARD_WAIT))
                .containsEntry(
                        "prod",
                        new Deployment(
                                "prod",
                                new Deployment.Remote(
                                        Optional.of("eu-west-1"),
                                        Optional.empty(),
                                        Optional.of("ops"),
                                        Optional.of("arn:aws:iam::123456789012:role/app"),
                                        SchemaOwner.EXTERNAL),
                                Optional.of("app-prod"),
                                MigrateMode.VALIDATE,
                                Duration.ofSeconds(20)))
                .containsEntry(
                        "box",
                        new Deployment(
                                "box",
                                new Deployment.Remote(
                                        Optional.of("eu-west-1"),
                                        Optional.of(URI.create("http://127.0.0.1:8000")),
                                        Optional.empty(),
                                        Optional.empty(),
                                        SchemaOwner.MANAGED),
                                Optional.empty(),
                                MigrateMode.OFF,
                                Deployment.STANDARD_WAIT))
                .containsEntry(
                        "chain",
                        new Deployment(
                                "chain",
                                new Deployment.Remote(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        SchemaOwner.MANAGED),
                                Optional.empty(),
                                MigrateMode.RUN,
                                Deployment.STANDARD_WAIT));
    }

    @ParameterizedTest
    @CsvSource({"20s,PT20S", "5m,PT5M", "1h,PT1H", "0s,PT0S", "90 s,PT90S"})
    void readsTimes(String text, Duration wait) {
        assertThat(read("deployments: { a: { wait: '%s' } }".formatted(text))
                        .deployments()
                        .get("a")
                        .waitAtMost())
                .isEqualTo(wait);
    }

    @Test
    void withoutDeploymentsThereIsTheEmbeddedOne() {
        assertThat(read("table: app").deployments()).isEqualTo(Configuration.STANDARD.deployments());
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                arguments("", 0, "empty"),
                arguments("# only a remark\n", 0, "empty"),
                arguments("just text", 1, "takes keys with values"),
                arguments("- a\n- list", 1, "takes keys with values"),
                arguments("table: app\ntabel: app", 2, "no key tabel, only table, deployments; did you mean table?"),
                arguments("table: [app]", 1, "table takes a text"),
                arguments("table:", 1, "table takes a text"),
                arguments("table: app\ntable: other", 2, "table is there twice"),
                arguments("table: app\n---\ntable: b", 3, "more than one document"),
                arguments("table: app\n  x: [", 2, "not YAML"),
                arguments("table: \"app", 1, "not YAML"),
                arguments("? [a]\n: b", 1, "a key is a plain text"),
                arguments("deployments:\n", 1, "deployments takes keys with values"),
                arguments("deployments: text", 1, "deployments takes keys with values"),
                arguments("deployments:\n  a: text", 2, "the deployment a takes keys with values"),
                arguments("deployments:\n  a: {}\n  a: {}", 3, "a is there twice"),
                arguments(
                        "deployments:\n  a:\n    regoin: eu-west-1",
                        3,
                        "the deployment a has no key regoin, only engine, data, region, endpoint, profile,"
                                + " role, schema, tableName, migrate, wait; did you mean region?"),
                arguments("deployments:\n  a: { engine: h2 }", 2, "no engine h2, only embedded"),
                arguments(
                        "deployments:\n  a: { engine: embedded,\n       region: eu-west-1 }",
                        3,
                        "region means nothing"),
                arguments("deployments:\n  a: { engine: embedded, endpoint: 'http://x' }", 2, "endpoint means nothing"),
                arguments("deployments:\n  a: { engine: embedded, profile: x }", 2, "profile means nothing"),
                arguments(
                        "deployments:\n  a:\n    region: eu-west-1\n    data: .trestle/app", 4, "add engine: embedded"),
                arguments("deployments:\n  a: { engine: embedded, data: }", 2, "data takes a text"),
                arguments("deployments:\n  a: { engine: embedded, data: \"a\\0b\" }", 2, "is no path"),
                arguments(
                        "deployments:\n  a: { migrate: maybe }",
                        2,
                        "migrate is not maybe but one of run, validate, off"),
                arguments("deployments:\n  a: { engine: embedded, role: x }", 2, "role means nothing"),
                arguments("deployments:\n  a: { role: deployer }", 2, "deployer is no ARN of a role"),
                arguments("deployments:\n  a: { wait: soon }", 2, "soon is no time, as 20s, 5m and 1h are"),
                arguments("deployments:\n  a: { wait: -1s }", 2, "-1s is no time"),
                arguments("deployments:\n  a: { wait: 20 }", 2, "20 is no time"),
                arguments("deployments:\n  a: { tablename: x }", 2, "wait; did you mean tableName?"),
                arguments("deployments:\n  a: { migrate: RUN }", 2, "migrate is not RUN but one of"),
                arguments("deployments:\n  a: { schema: mine }", 2, "schema is not mine but one of managed, external"),
                arguments("deployments:\n  a: { engine: embedded, schema: external }", 2, "schema means nothing"),
                arguments("deployments:\n  a: { migrate: }", 2, "migrate takes a text"),
                arguments("deployments:\n  a: { tableName: ab }", 2, "ab is no table name"),
                arguments("deployments:\n  a: { tableName: 'a b c' }", 2, "a b c is no table name"),
                arguments("deployments:\n  a: { region: 'eu west' }", 2, "eu west is no region"),
                arguments("deployments:\n  a: { endpoint: 127.0.0.1 }", 2, "127.0.0.1 is no address"),
                arguments("deployments:\n  a: { endpoint: 'ftp://host' }", 2, "ftp://host is no address"),
                arguments("deployments:\n  a: { endpoint: 'http://host:65536' }", 2, "http://host:65536 is no address"),
                arguments("deployments:\n  a: { endpoint: 'http://a b' }", 2, "http://a b is no address"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesWhatItDoesNotKnowWithFileAndLine(String yaml, int line, String problem) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOfSatisfying(ConfigurationException.class, e -> {
            assertThat(e.code()).isEqualTo("TRESTLE-C001");
            assertThat(e.line()).isEqualTo(line);
            assertThat(e).hasMessageContaining("trestle.yaml").hasMessageContaining(problem);
        });
    }

    @ParameterizedTest
    @CsvSource({"prd,prod", "PROD,prod", "porduction,production", "stagign,staging"})
    void anUnknownDeploymentIsRefusedWithTheOneThatWasProbablyMeant(
            String asked, String meant, @TempDir Path directory) {
        Configuration configuration = read("deployments: { prod: {}, production: {}, staging: {} }");

        assertThatThrownBy(() -> configuration.choose(Optional.of(asked), new TestEnvironment(directory)))
                .isInstanceOf(UnknownDeploymentException.class)
                .hasMessageContaining("prod, production, staging; did you mean " + meant + "?");
    }

    @Test
    void whatIsNearNothingIsNotGuessed(@TempDir Path directory) {
        Configuration configuration = read("deployments: { prod: {}, staging: {} }");

        assertThatThrownBy(() -> configuration.choose(Optional.of("local"), new TestEnvironment(directory)))
                .isInstanceOf(UnknownDeploymentException.class)
                .hasMessageEndingWith("has prod, staging");
    }

    @Test
    void endsWithManyAliases() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            char before = (char) (c - 1);
            bomb.append("%s: &%s [*%s, *%s, *%s]%n".formatted(c, c, before, before, before));
        }
        assertThatThrownBy(() -> read(bomb.toString())).isInstanceOf(ConfigurationException.class);
    }
}
