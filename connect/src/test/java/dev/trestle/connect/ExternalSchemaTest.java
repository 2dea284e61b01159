package dev.trestle.connect;

import static dev.trestle.migrations.Migration.migration;
import static dev.trestle.migrations.index.GlobalIndex.gsi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.migrations.MigrationFailedException;
import dev.trestle.migrations.Migrations;
import dev.trestle.migrations.Migrator;
import dev.trestle.table.schema.Design;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class ExternalSchemaTest {

    private static final Design APP =
            Design.of("app", "pk", "sk").index("gsi1", "gsi1pk", "gsi1sk").build();

    private static final Migrations INDEXED = Migrations.of(migration("001-index")
            .up(m -> m.addIndex(gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll()))
            .down(m -> m.dropIndex("gsi1")));

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final DynamoDbClient client = DynamoDbClient.builder()
            .httpClient(db.httpClient())
            .region(Region.EU_WEST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .overrideConfiguration(settings -> settings.addExecutionInterceptor(new ExternalSchema("prod")))
            .build();

    @AfterEach
    void close() {
        client.close();
        db.close();
    }

    @Test
    void aMigrationMakesSureOfATableThatIsAsItNeedsIt() {
        db.client().createTable(APP.createTableRequestWithIndexes("app"));

        assertThat(migrator().prepare().applied()).containsExactly("001-index");
    }

    @Test
    void aMigrationDoesNotMakeTheIndexThatIsMissing() {
        db.client().createTable(APP.createTableRequest("app"));

        assertThatThrownBy(() -> migrator().prepare())
                .isInstanceOf(MigrationFailedException.class)
                .hasRootCauseInstanceOf(ExternalSchemaException.class)
                .rootCause()
                .hasMessageContaining("TRESTLE-C009")
                .hasMessageContaining("deployment prod")
                .hasMessageContaining("UpdateTable was needed and not sent");
        assertThat(db.client()
                        .describeTable(describe -> describe.tableName("app"))
                        .table()
                        .globalSecondaryIndexes())
                .isEmpty();

        db.client().deleteTable(delete -> delete.tableName("app"));
        db.client().createTable(APP.createTableRequestWithIndexes("app"));
        assertThat(migrator().prepare().applied()).containsExactly("001-index");
    }

    @Test
    void noTableIsMade() {
        assertThatThrownBy(() -> migrator().prepare())
                .isInstanceOf(ExternalSchemaException.class)
                .hasMessageContaining("CreateTable");
        assertThat(db.client().listTables().tableNames()).isEmpty();
    }

    static Stream<Consumer<DynamoDbClient>> changes() {
        return Stream.of(
                client -> client.deleteTable(delete -> delete.tableName("app")),
                client -> client.updateTimeToLive(update -> update.tableName("app")
                        .timeToLiveSpecification(
                                expiry -> expiry.attributeName("until").enabled(true))),
                client -> client.updateContinuousBackups(update -> update.tableName("app")
                        .pointInTimeRecoverySpecification(recovery -> recovery.pointInTimeRecoveryEnabled(true))),
                client -> client.tagResource(tag -> tag.resourceArn("arn")),
                client -> client.untagResource(tag -> tag.resourceArn("arn")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nothingElseOfTheTableIsChanged(Consumer<DynamoDbClient> change) {
        assertThatThrownBy(() -> change.accept(client)).isInstanceOf(ExternalSchemaException.class);
    }

    @Test
    void theDeploymentSaysSo(@TempDir Path directory) {
        TestEnvironment environment = new TestEnvironment(directory).file("trestle.yaml", """
                deployments:
                  prod: { endpoint: "http://127.0.0.1:8000", region: eu-west-1, profile: ops, schema: external, migrate: off }
                """);
        try (Connections connections =
                Connections.builder().environment(environment).build()) {
            var settings = connections
                    .connect(APP, Migrations.none(), "prod")
                    .client()
                    .serviceClientConfiguration()
                    .overrideConfiguration();

            assertThat(settings.executionInterceptors()).hasAtLeastOneElementOfType(ExternalSchema.class);
            assertThat(settings.defaultProfileName()).hasValue("ops");
        }
    }

    private Migrator migrator() {
        return Migrator.of(client, "app", APP, INDEXED);
    }
}
