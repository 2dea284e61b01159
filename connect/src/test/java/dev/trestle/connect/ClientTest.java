package dev.trestle.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.migrations.Migrations;
import dev.trestle.table.schema.Design;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

class ClientTest {

    private static final Design APP = Design.of("app", "pk", "sk").build();

    private Connections connections;

    @BeforeEach
    void openConnections(@TempDir Path directory) {
        connections = Connections.builder()
                .environment(new TestEnvironment(directory).file("trestle.yaml", """
                                deployments:
                                  box: { endpoint: "http://127.0.0.1:8000", region: eu-north-1, migrate: off }
                                  same: { endpoint: "http://127.0.0.1:8000", region: eu-north-1, migrate: off }
                                  audit: { region: us-east-2, role: "arn:aws:iam::123456789012:role/app", migrate: off }
                                  prod: { region: us-east-2, profile: ops, tableName: app-prod, migrate: off }
                                """))
                .build();
    }

    @AfterEach
    void closeConnections() {
        connections.close();
    }

    @Test
    void speaksToTheEndpointInTheRegion() {
        var settings =
                connections.connect(APP, Migrations.none(), "box").client().serviceClientConfiguration();

        assertThat(settings.endpointOverride()).hasValue(URI.create("http://127.0.0.1:8000"));
        assertThat(settings.region()).isEqualTo(Region.EU_NORTH_1);
    }

    @Test
    void takesCredentialsAndSettingsFromTheProfile() {
        Connection prod = connections.connect(APP, Migrations.none(), "prod");
        var settings = prod.client().serviceClientConfiguration();

        assertThat(settings.credentialsProvider()).isInstanceOf(ProfileCredentialsProvider.class);
        assertThat(settings.overrideConfiguration().defaultProfileName()).hasValue("ops");
        assertThat(settings.endpointOverride()).isEmpty();
        assertThat(prod.tableName()).isEqualTo("app-prod");
    }

    @Test
    void assumesTheRoleOfTheDeployment() {
        var settings =
                connections.connect(APP, Migrations.none(), "audit").client().serviceClientConfiguration();

        assertThat(settings.credentialsProvider()).isInstanceOf(StsAssumeRoleCredentialsProvider.class);
    }

    @Test
    void eachDeploymentHasItsClient() {
        Design notes = Design.of("notes", "pk", "sk").build();
        var box = connections.connect(APP, Migrations.none(), "box").client();

        assertThat(connections.connect(notes, Migrations.none(), "box").client())
                .isSameAs(box);
        assertThat(connections.connect(APP, Migrations.none(), "same").client()).isNotSameAs(box);
    }
}
