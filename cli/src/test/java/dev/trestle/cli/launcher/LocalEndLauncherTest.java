package dev.trestle.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How {@code ./trestle local} ends: when it is told to, and when it cannot begin. */
@Tag("slow")
@Tag("launcher")
@Timeout(180)
class LocalEndLauncherTest {

    private static final int WRITERS = 8;
    private static final int ENOUGH = 20;
    private static final String TABLE = """
            {"TableName":"kept","BillingMode":"PAY_PER_REQUEST",
             "AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"}],
             "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"}]}
            """;

    @TempDir
    private Path folder;

    /** Each writer gets whole answers until its connection ends, and what was answered is there afterwards. */
    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void answersWhatIsUnderWayAndEndsWithSuccess(String signal) throws Exception {
        Set<String> answered = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try (LocalProcess server = LocalProcess.start("--port", "0", "--data", folder.toString())) {
            URI uri = server.uri();
            LocalProcess.call(uri, "CreateTable", TABLE);
            CountDownLatch busy = new CountDownLatch(WRITERS);
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String name = "writer" + i + "-";
                writers.add(threads.submit(() -> {
                    writeUntilClosed(uri, name, answered, busy);
                    return null;
                }));
            }
            assertThat(busy.await(100, TimeUnit.SECONDS)).isTrue();
            server.signal(signal);

            assertThat(server.status()).isZero();
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(server.errors()).isEmpty();
        } finally {
            threads.shutdownNow();
        }
        try (LocalProcess next = LocalProcess.start("--port", "0", "--data", folder.toString())) {
            URI uri = next.uri();
            String items = LocalProcess.call(uri, "Scan", "{\"TableName\":\"kept\"}");
            assertThat(answered)
                    .hasSizeGreaterThanOrEqualTo(WRITERS * ENOUGH)
                    .allSatisfy(name -> assertThat(items).contains("\"" + name + "\""));
            assertThat(next.end()).isZero();
        }
    }

    private static void writeUntilClosed(URI uri, String prefix, Set<String> answered, CountDownLatch busy)
            throws IOException {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            for (int i = 0; ; i++) {
                String body = "{\"TableName\":\"kept\",\"Item\":{\"pk\":{\"S\":\"" + prefix + i + "\"}}}";
                try {
                    socket.getOutputStream().write(putItem(body).getBytes(StandardCharsets.US_ASCII));
                } catch (SocketException e) {
                    return;
                }
                if (!isAnswered(in)) {
                    return;
                }
                answered.add(prefix + i);
                if (i + 1 == ENOUGH) {
                    busy.countDown();
                }
            }
        }
    }

    private static String putItem(String body) {
        return "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\n"
                + "X-Amz-Target: DynamoDB_20120810.PutItem\r\nX-Amz-Date: 20261122T000000Z\r\nAuthorization: "
                + LocalProcess.AUTHORIZATION + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** Whether there is an answer, which is to be whole and a success, rather than the end of the connection. */
    private static boolean isAnswered(DataInputStream in) throws IOException {
        int first;
        try {
            first = in.read();
        } catch (SocketException e) {
            return false;
        }
        if (first < 0) {
            return false;
        }
        StringBuilder head = new StringBuilder().append((char) first);
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        assertThat(head.toString()).startsWith("HTTP/1.1 200 OK").contains("content-length: 2\r\n");
        in.readFully(new byte[2]);
        return true;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--data FOLDER/foreign                   | 5 | files that are not of a Trestle storage",
                "--data FOLDER/foreign/letter.txt        | 6 | letter.txt",
                "--credentials FOLDER/none.yaml          | 1 | none.yaml: no such file",
                "--credentials FOLDER/foreign/letter.txt | 1 | letter.txt: it takes a list",
                "--load FOLDER/none.json                 | 1 | none.json",
                "--data FOLDER/new --credentials FOLDER/none.yaml | 1 | none.yaml",
                "--data FOLDER/new --load FOLDER/none.json | 1 | none.json",
                "--data FOLDER/new --buckets FOLDER/none | 2 | --buckets",
                "--tls-certificate FOLDER/none.pem --tls-key FOLDER/none.pem | 1 | none.pem",
                "--tls-certificate FOLDER/none.pem       | 2 | --tls-key",
                "--in-memory --data FOLDER/new           | 2 | --data",
                "--port 70000                            | 2 | 70000",
                "--port http                             | 2 | http",
                "--region eu/west                        | 2 | --region",
                "--durable                               | 2 | --durable",
                "--data=                                 | 2 | --data",
                "--durability os                         | 2 | --data",
                "--data FOLDER/new --durability now      | 2 | --durability",
            })
    void saysWhyItCannotBegin(String options, int status, String reason) throws Exception {
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("letter.txt"), "Dear reader");

        String withPort = options.contains("--port") ? options : "--port 0 " + options;
        assertEnds(status, reason, withPort.replace("FOLDER", folder.toString()).split(" ", -1));
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void leavesNoFolderBehindWhereItCannotListen() throws Exception {
        Path data = folder.resolve("new");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertEnds(3, port, "--port", port, "--data", data.toString());
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void keepsWhatItAnsweredWithoutWaitingForTheDisk() throws Exception {
        String[] options = {"--port", "0", "--data", folder.toString(), "--durability", "os"};
        try (LocalProcess server = LocalProcess.start(options)) {
            LocalProcess.call(server.uri(), "CreateTable", TABLE);
            server.signal("KILL");
            server.status();
        }
        try (LocalProcess server = LocalProcess.start(options)) {
            assertThat(LocalProcess.call(server.uri(), "ListTables", "{}")).contains("kept");
            assertThat(server.end()).isZero();
        }
    }

    @Test
    void leavesDataOfALaterVersionAndOfAnotherRegionAlone() throws Exception {
        try (LocalProcess server = LocalProcess.start("--port", "0", "--data", folder.toString())) {
            server.uri();
            assertThat(server.end()).isZero();
        }
        assertEnds(5, "region", "--port", "0", "--data", folder.toString(), "--region", "eu-west-1");

        Files.writeString(folder.resolve("trestle.format"), "trestle-storage 999\n");
        assertEnds(5, "has format 999", "--port", "0", "--data", folder.toString());
    }

    @Test
    void servesNoDataThatIsDamaged() throws Exception {
        try (LocalProcess server = LocalProcess.start("--port", "0", "--data", folder.toString())) {
            URI uri = server.uri();
            LocalProcess.call(uri, "CreateTable", TABLE);
            for (int i = 0; i < 20; i++) {
                String item = "{\"pk\":{\"S\":\"" + i + "\"},\"text\":{\"S\":\"" + "x".repeat(1000) + "\"}}";
                assertThat(LocalProcess.call(uri, "PutItem", "{\"TableName\":\"kept\",\"Item\":" + item + "}"))
                        .isEqualTo("{}");
            }
            server.signal("KILL");
            server.status();
        }
        try (RandomAccessFile log = new RandomAccessFile(log().toFile(), "rw")) {
            log.seek(log.length() / 2);
            int flipped = log.read() ^ 1;
            log.seek(log.length() / 2);
            log.write(flipped);
        }
        assertEnds(7, folder.toString(), "--port", "0", "--data", folder.toString());
    }

    private Path log() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
                    .orElseThrow();
        }
    }

    /** A failure is one line; what cannot be understood is explained by more. */
    private static void assertEnds(int status, String reason, String... options) throws Exception {
        try (LocalProcess process = LocalProcess.start(options)) {
            List<String> errors = process.errors();

            assertThat(process.status()).isEqualTo(status);
            assertThat(errors).isNotEmpty();
            assertThat(errors.get(0)).startsWith("trestle local: ").contains(reason);
            if (status != 2) {
                assertThat(errors).hasSize(1);
            }
        }
    }
}
