package dev.trestle.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
    private static final Path LAUNCHER = Path.of("..", "trestle");
    private static final String READY = "DynamoDB is ready at ";
    private static final String AUTHORIZATION = "AWS4-HMAC-SHA256 Credential=any/20261122/local/dynamodb/aws4_request, "
            + "SignedHeaders=host;x-amz-date, Signature=0";

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void answersFromAFreePortUntilItIsToldToEnd() throws Exception {
        Process process = launch("local", "--port", "0");
        URI uri = uri(process.inputReader(StandardCharsets.UTF_8));

        assertThat(call(uri, "ListTables", "{}")).isEqualTo("{\"TableNames\":[]}");

        process.toHandle().destroy();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void hasTheTablesOfAModel() throws Exception {
        Path model = Path.of("src", "test", "resources", "workbench-models", "online-shop.json");
        Process process = launch(
                "local",
                "--port",
                "0",
                "--in-memory",
                "--region",
                "eu-west-1",
                "--load",
                model.toAbsolutePath().toString());
        URI uri = uri(process.inputReader(StandardCharsets.UTF_8));

        assertThat(call(uri, "DescribeTable", "{\"TableName\":\"OnlineShop\"}"))
                .contains("\"ItemCount\":20")
                .contains("arn:aws:dynamodb:eu-west-1:000000000000:table/OnlineShop");

        process.toHandle().destroy();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void saysInOneLineThatThePortIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Process process = launch("local", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(process.errorReader(StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("Sources changed")))
                    .singleElement()
                    .asString()
                    .startsWith("trestle local: cannot listen on port " + taken.getLocalPort() + " of 127.0.0.1");
            assertThat(process.waitFor()).isEqualTo(3);
        }
    }

    @Test
    void hasInItsFolderWhatItHadWhenItWasKilled(@TempDir Path folder) throws Exception {
        Process killed = launch("local", "--port", "0", "--data", folder.toString());
        URI uri = uri(killed.inputReader(StandardCharsets.UTF_8));
        call(uri, "CreateTable", """
                {"TableName":"kept","BillingMode":"PAY_PER_REQUEST",
                 "AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"}],
                 "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"}]}
                """);
        assertThat(call(uri, "PutItem", "{\"TableName\":\"kept\",\"Item\":{\"pk\":{\"S\":\"a\"}}}"))
                .isEqualTo("{}");
        assertThat(launch("local", "--port", "0", "--data", folder.toString()).waitFor())
                .isEqualTo(4);
        killed.destroyForcibly().waitFor();

        Process next = launch("local", "--port", "0", "--data", folder.toString());
        uri = uri(next.inputReader(StandardCharsets.UTF_8));

        assertThat(call(uri, "GetItem", "{\"TableName\":\"kept\",\"Key\":{\"pk\":{\"S\":\"a\"}}}"))
                .isEqualTo("{\"Item\":{\"pk\":{\"S\":\"a\"}}}");
        next.toHandle().destroy();
        assertThat(next.waitFor()).isZero();
    }

    @Test
    void isCopiedWhileItAnswers(@TempDir Path directory) throws Exception {
        Path folder = directory.resolve("live");
        Path copy = directory.resolve("copy");
        Process live = launch("local", "--port", "0", "--data", folder.toString());
        URI uri = uri(live.inputReader(StandardCharsets.UTF_8));
        call(uri, "CreateTable", """
                {"TableName":"kept","BillingMode":"PAY_PER_REQUEST",
                 "AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"}],
                 "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"}]}
                """);

        assertThat(launch("backup", "--data", folder.toString(), "--to", copy.toString())
                        .waitFor())
                .isZero();

        Process restored = launch("local", "--port", "0", "--data", copy.toString());
        assertThat(call(uri(restored.inputReader(StandardCharsets.UTF_8)), "ListTables", "{}"))
                .isEqualTo("{\"TableNames\":[\"kept\"]}");
        assertThat(call(uri, "ListTables", "{}")).isEqualTo("{\"TableNames\":[\"kept\"]}");
    }

    private Process launch(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(LAUNCHER.toAbsolutePath().normalize().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        processes.add(process);
        return process;
    }

    private static URI uri(BufferedReader output) throws IOException {
        String line = output.readLine();
        assertThat(line).startsWith(READY);
        return URI.create(line.substring(READY.length()));
    }

    private static String call(URI uri, String operation, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                .header("X-Amz-Date", "20261122T000000Z")
                .header("Authorization", AUTHORIZATION)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
