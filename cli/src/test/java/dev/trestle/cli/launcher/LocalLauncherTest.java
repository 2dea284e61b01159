package dev.trestle.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./trestle local} as a process of its own. */
@Tag("launcher")
@Timeout(180)
class LocalLauncherTest {
    private final List<LocalProcess> processes = new ArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(LocalProcess::close);
    }

    @Test
    void answersFromAFreePortUntilItIsToldToEnd() throws Exception {
        LocalProcess process = launch("--port", "0");
        URI uri = process.uri();

        assertThat(LocalProcess.call(uri, "ListTables", "{}")).isEqualTo("{\"TableNames\":[]}");

        assertThat(process.end()).isZero();
    }

    @Test
    void hasTheTablesOfAModel() throws Exception {
        Path model = Path.of("src", "test", "resources", "workbench-models", "online-shop.json");
        LocalProcess process = launch(
                "--port",
                "0",
                "--in-memory",
                "--region",
                "eu-west-1",
                "--load",
                model.toAbsolutePath().toString());
        URI uri = process.uri();

        assertThat(LocalProcess.call(uri, "DescribeTable", "{\"TableName\":\"OnlineShop\"}"))
                .contains("\"ItemCount\":20")
                .contains("arn:aws:dynamodb:eu-west-1:000000000000:table/OnlineShop");

        assertThat(process.end()).isZero();
    }

    @Test
    void writesExportsToTheFolderThatStandsForABucket(@TempDir Path buckets) throws Exception {
        Files.createDirectory(buckets.resolve("archive"));
        LocalProcess process = launch("--port", "0", "--in-memory", "--buckets", buckets.toString());
        URI uri = process.uri();
        LocalProcess.call(uri, "CreateTable", """
                {"TableName":"kept","BillingMode":"PAY_PER_REQUEST",
                 "AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"}],
                 "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"}]}
                """);
        LocalProcess.call(uri, "UpdateContinuousBackups", """
                {"TableName":"kept","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true}}
                """);

        String export = LocalProcess.call(uri, "ExportTableToPointInTime", """
                {"TableArn":"arn:aws:dynamodb:local:000000000000:table/kept","S3Bucket":"archive"}
                """);

        assertThat(export).contains("\"ExportStatus\"");
        assertThat(buckets.resolve("archive").resolve("AWSDynamoDB")).isNotEmptyDirectory();
        assertThat(process.end()).isZero();
    }

    @Test
    void saysWhichFolderOfBucketsIsMissing(@TempDir Path folder) throws Exception {
        LocalProcess process =
                launch("--port", "0", "--buckets", folder.resolve("none").toString());

        assertThat(process.errors()).first().asString().contains("--buckets: there is no folder");
        assertThat(process.status()).isEqualTo(2);
    }

    @Test
    void saysInOneLineThatThePortIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            LocalProcess process = launch("--port", String.valueOf(taken.getLocalPort()));

            assertThat(process.errors())
                    .singleElement()
                    .asString()
                    .startsWith("trestle local: cannot listen on port " + taken.getLocalPort() + " of 127.0.0.1");
            assertThat(process.status()).isEqualTo(3);
        }
    }

    @Test
    void hasInItsFolderWhatItHadWhenItWasKilled(@TempDir Path folder) throws Exception {
        LocalProcess killed = launch("--port", "0", "--data", folder.toString());
        URI uri = killed.uri();
        LocalProcess.call(uri, "CreateTable", """
                {"TableName":"kept","BillingMode":"PAY_PER_REQUEST",
                 "AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"}],
                 "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"}]}
                """);
        assertThat(LocalProcess.call(uri, "PutItem", "{\"TableName\":\"kept\",\"Item\":{\"pk\":{\"S\":\"a\"}}}"))
                .isEqualTo("{}");
        assertThat(launch("--port", "0", "--data", folder.toString()).status()).isEqualTo(4);
        killed.signal("KILL");
        killed.status();

        LocalProcess next = launch("--port", "0", "--data", folder.toString());
        uri = next.uri();

        assertThat(LocalProcess.call(uri, "GetItem", "{\"TableName\":\"kept\",\"Key\":{\"pk\":{\"S\":\"a\"}}}"))
                .isEqualTo("{\"Item\":{\"pk\":{\"S\":\"a\"}}}");
        assertThat(next.end()).isZero();
    }

    private LocalProcess launch(String... options) throws IOException {
        LocalProcess process = LocalProcess.start(options);
        processes.add(process);
        return process;
    }
}
