package dev.trestle.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.Engine;
import dev.trestle.server.TrestleServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Processes of their own against one endpoint: that of {@code trestle.endpoint}, or a server of this test. */
@Tag("slow")
class ProcessesTest {

    /** Longer than a lease and its tolerance, so that the next process need not wait for the one that was killed. */
    private static final int AFTER_A_LEASE = 60;

    private static final Engine ENGINE = Engine.inMemory();
    private static TrestleServer server;
    private static URI endpoint;
    private static DynamoDbClient client;

    private final String tableName = "app-" + UUID.randomUUID();

    @BeforeAll
    static void serve() throws IOException {
        server = TrestleServer.builder().start(ENGINE);
        endpoint = TestTable.ENDPOINT == null ? server.uri() : URI.create(TestTable.ENDPOINT);
        DynamoDbClientBuilder builder = DynamoDbClient.builder().endpointOverride(endpoint);
        if (TestTable.ENDPOINT == null) {
            builder.region(Region.EU_WEST_1)
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")));
        }
        client = builder.build();
    }

    @AfterAll
    static void close() {
        client.close();
        server.close();
        ENGINE.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10})
    void thatStartAtOnceMigrateExactlyOnce(int number) throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            processes.add(start(0, 0));
        }
        List<String> applied = new ArrayList<>();
        for (Process process : processes) {
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                applied.add(output.readLine());
            }
            assertThat(process.waitFor()).isZero();
        }

        assertThat(applied).containsOnlyOnce("4");
        assertThat(applied.stream().filter("0"::equals)).hasSize(number - 1);
        Map<String, AttributeValue> counter = counter();
        assertThat(counter.get("steps").n()).isEqualTo("2");
        assertThat(counter.get("own").n()).isEqualTo("1");
        deleteTable();
    }

    @Test
    void thatAreKilledLeaveWhatTheNextOneFinishes() throws Exception {
        int ahead = 0;
        int exit = MigratingProcess.KILLED;
        int deaths = 0;
        // What is done stays done, so that each is killed further on; at which of its requests is all the same to
        // CrashTest.
        for (int request = 4; exit == MigratingProcess.KILLED; request += 2) {
            exit = start(ahead, request).waitFor();
            ahead += AFTER_A_LEASE;
            deaths += exit == MigratingProcess.KILLED ? 1 : 0;
            assertThat(exit).isIn(0, MigratingProcess.KILLED);
            assertThat(deaths).isLessThan(60);
        }

        assertThat(deaths).isGreaterThan(2);
        Map<String, AttributeValue> counter = counter();
        assertThat(counter.get("steps").n()).isEqualTo("2");
        assertThat(Integer.parseInt(counter.get("own").n())).isBetween(1, 2);
        Migrator migrator = Migrator.of(client, tableName, Customer.SHOP, MigratingProcess.migrations(tableName));
        assertThat(migrator.status()).extracting(MigrationStatus::state).containsOnly(MigrationState.DONE);
        deleteTable();
    }

    private Process start(int secondsAhead, int killedAfter) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MigratingProcess.class.getName(),
                        endpoint.toString(),
                        tableName,
                        String.valueOf(secondsAhead),
                        String.valueOf(killedAfter))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        if (TestTable.ENDPOINT == null) {
            process.environment()
                    .putAll(Map.of(
                            "AWS_REGION", "eu-west-1", "AWS_ACCESS_KEY_ID", "any", "AWS_SECRET_ACCESS_KEY", "any"));
        }
        return process.start();
    }

    private Map<String, AttributeValue> counter() {
        return new HashMap<>(client.getItem(get ->
                        get.tableName(tableName).key(MigratingProcess.COUNTER).consistentRead(true))
                .item());
    }

    private void deleteTable() {
        client.deleteTable(delete -> delete.tableName(tableName));
    }
}
