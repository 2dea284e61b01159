package dev.trestle.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./trestle local} as a process of its own, killed when closed. */
final class LocalProcess implements AutoCloseable {

    static final String AUTHORIZATION = "AWS4-HMAC-SHA256 Credential=any/20261122/local/dynamodb/aws4_request, "
            + "SignedHeaders=host;x-amz-date, Signature=0";

    private static final Path LAUNCHER = Path.of("..", "trestle");
    private static final String READY = "DynamoDB is ready at ";

    private final Process process;

    private LocalProcess(Process process) {
        this.process = process;
    }

    static LocalProcess start(String... options) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(LAUNCHER.toAbsolutePath().normalize().toString(), "local"));
        command.addAll(List.of(options));
        return new LocalProcess(new ProcessBuilder(command).start());
    }

    /** Where it answers, once it does. */
    URI uri() throws IOException {
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        assertThat(line).as("what it says when it is ready").startsWith(READY);
        return URI.create(line.substring(READY.length()));
    }

    static String call(URI uri, String operation, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                .header("X-Amz-Date", "20261122T000000Z")
                .header("Authorization", AUTHORIZATION)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /** Sends a signal, as in {@code TERM}. */
    void signal(String signal) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    /** The exit status, waited for. */
    int status() throws InterruptedException {
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ends").isTrue();
        return process.exitValue();
    }

    /** Tells it to end and gives the exit status. */
    int end() throws IOException, InterruptedException {
        signal("TERM");
        return status();
    }

    /** What it writes to standard error until it ends, without what the launcher says of a build. */
    List<String> errors() {
        return process.errorReader(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("Sources changed"))
                .toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
