package dev.trestle.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.Engine;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The largest batches, so many at once that they do not fit into the server's memory. */
@Tag("slow")
class LargeBodiesTest {

    private static final int CONNECTIONS = 32;
    private static final int BATCH_ITEMS = 25;
    private static final String TABLE =
            "{\"TableName\":\"tab\",\"BillingMode\":\"PAY_PER_REQUEST\",\"AttributeDefinitions\":[{\"AttributeName\":\"pk\","
                    + "\"AttributeType\":\"S\"}],\"KeySchema\":[{\"AttributeName\":\"pk\",\"KeyType\":\"HASH\"}]}";

    @Test
    void takeTurnsUntilAllAreAnswered() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);
        try (BufferedReader output = process.inputReader()) {
            URI server = URI.create(output.readLine());
            assertThat(status(server, bytes("CreateTable", TABLE))).isEqualTo(200);
            byte[] batch = bytes("BatchWriteItem", largestBatch());
            Callable<Integer> sender = () -> status(server, batch);

            assertThat(senders.invokeAll(Collections.nCopies(CONNECTIONS, sender)))
                    .extracting(Future::get)
                    .containsOnly(200);
        } finally {
            senders.shutdownNow();
            process.destroyForcibly().waitFor();
        }
    }

    private static int status(URI server, byte[] request) throws IOException {
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

    /** Serves until it is killed. */
    static final class SmallServer {

        private SmallServer() {}

        /** Prints where. */
        public static void main(String[] args) throws IOException, InterruptedException {
            TrestleServer server = TrestleServer.builder(Engine.inMemory()).start();
            System.out.println(server.uri());
            Thread.currentThread().join();
        }
    }
}
