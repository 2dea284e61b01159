package dev.trestle.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.Engine;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More at once than fits into the server's memory. */
@Tag("slow")
class SmallMemoryTest {

    private static final int CONNECTIONS = 20;
    private static final int BATCH_ITEMS = 25;
    private static final String TABLE =
            "{\"TableName\":\"tab\",\"BillingMode\":\"PAY_PER_REQUEST\",\"AttributeDefinitions\":[{\"AttributeName\":\"pk\","
                    + "\"AttributeType\":\"S\"}],\"KeySchema\":[{\"AttributeName\":\"pk\",\"KeyType\":\"HASH\"}]}";

    private Process process;
    private URI server;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        server = URI.create(process.inputReader().readLine());
        assertThat(status(bytes("CreateTable", TABLE))).isEqualTo(200);
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void largeBodiesTakeTurnsUntilAllAreAnswered() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            byte[] batch = bytes("BatchWriteItem", largestBatch());
            Callable<Integer> sender = () -> status(batch);

            assertThat(senders.invokeAll(Collections.nCopies(CONNECTIONS, sender)))
                    .extracting(Future::get)
                    .containsOnly(200);
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void answersThatNobodyReadsLeaveRoomForOthers() throws Exception {
        assertThat(status(bytes("BatchWriteItem", largestBatch()))).isEqualTo(200);
        byte[] read = bytes("BatchGetItem", itemsOfTheBatch());
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                Socket socket = new Socket();
                silent.add(socket);
                socket.setSoTimeout(60_000);
                // Otherwise the operating system holds the answer.
                socket.setReceiveBufferSize(4096);
                socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
                socket.getOutputStream().write(read);
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 200");
            }
            assertThat(status(read)).isEqualTo(200);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    private int status(byte[] request) throws IOException {
        try (RawConnection connection = new RawConnection(server)) {
            return connection.send(request).answer().status();
        }
    }

    private static byte[] bytes(String operation, String body) {
        return RawConnection.request("DynamoDB_20120810." + operation, body).getBytes(StandardCharsets.US_ASCII);
    }

    private static String largestBatch() {
        String item =
                "{\"PutRequest\":{\"Item\":{\"pk\":{\"S\":\"%d\"},\"text\":{\"S\":\"" + "x".repeat(390_000) + "\"}}}}";
        return IntStream.range(0, BATCH_ITEMS)
                .mapToObj(item::formatted)
                .collect(Collectors.joining(",", "{\"RequestItems\":{\"tab\":[", "]}}"));
    }

    private static String itemsOfTheBatch() {
        return IntStream.range(0, BATCH_ITEMS)
                .mapToObj("{\"pk\":{\"S\":\"%d\"}}"::formatted)
                .collect(Collectors.joining(",", "{\"RequestItems\":{\"tab\":{\"Keys\":[", "]}}}"));
    }

    /** Serves until it is killed. */
    static final class SmallServer {

        private SmallServer() {}

        /** Prints where. */
        public static void main(String[] args) throws IOException, InterruptedException {
            TrestleServer server = TrestleServer.builder().start(Engine.inMemory());
            System.out.println(server.uri());
            Thread.currentThread().join();
        }
    }
}
