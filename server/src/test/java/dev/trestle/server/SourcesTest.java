package dev.trestle.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.Engine;
import dev.trestle.server.RawConnection.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages and names may reach the server, compressed bodies, and what it says of itself. */
class SourcesTest {

    private final Engine engine = Engine.inMemory();
    private TrestleServer server;
    private RawConnection connection;

    @BeforeEach
    void connect() throws IOException {
        server = TrestleServer.builder()
                .allowHosts(List.of("Trestle.internal"))
                .allowOrigins(List.of("http://app.example:3000"))
                .start(engine);
        connection = new RawConnection(server.uri());
    }

    @AfterEach
    void stop() throws IOException {
        connection.close();
        server.close();
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost:8000",
                "Host: db.localhost",
                "Host: 192.168.1.7:1",
                "Host: [::1]:8000",
                "Host: TRESTLE.INTERNAL:80",
                "Host: localhost:8000\r\nOrigin: http://localhost:8000",
                "Host: localhost:8000\r\nOrigin: http://App.example:3000",
            })
    void answersWhomItTrusts(String headers) throws IOException {
        assertThat(list(headers).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example:8000",
                "Host: localhost.evil.example",
                "Host: 127.0.0.1.evil.example",
                "Host: localhost:8000\r\nOrigin: http://evil.example",
                "Host: localhost:8000\r\nOrigin: http://localhost:3000",
                "Host: localhost:8000\r\nOrigin: http://app.example:3000.evil.example",
                "Host: localhost:8000\r\nOrigin: null",
                "Host: trestle.internal\r\nOrigin: %",
            })
    void refusesPagesAndNamesOfOthers(String headers) throws IOException {
        Answer answer = list(headers);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("AccessDeniedException", "allow the ");
        assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void letsTheBrowserShowAnswersToAllowedPages() throws IOException {
        Answer asked = connection
                .send(String.join(
                        "\r\n",
                        "OPTIONS / HTTP/1.1",
                        "Host: localhost",
                        "Origin: http://app.example:3000",
                        "Access-Control-Request-Headers: x-amz-target",
                        "",
                        ""))
                .answer();

        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.headers())
                .containsEntry("access-control-allow-origin", "http://app.example:3000")
                .containsEntry("access-control-allow-headers", "x-amz-target");
        assertThat(list("Host: localhost\r\nOrigin: http://app.example:3000").headers())
                .containsEntry("access-control-allow-origin", "http://app.example:3000");
    }

    @Test
    void compressesLongAnswersForWhoAsksAndChecksWhatIsSent() throws IOException {
        createTables(40);
        Answer answer = list("Host: localhost\r\nAccept-Encoding: deflate, gzip;q=0.5");
        CRC32 crc = new CRC32();
        crc.update(answer.body());

        assertThat(answer.headers())
                .containsEntry("content-encoding", "gzip")
                .containsEntry("x-amz-crc32", Long.toString(crc.getValue()));
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(plain).isEqualTo(list("Host: localhost").body());
        assertThat(list("Host: localhost\r\nAccept-Encoding: gzip;q=0").headers())
                .doesNotContainKey("content-encoding");
    }

    @Test
    void readsCompressedRequestsUpToTheLimit() throws IOException {
        assertThat(connection
                        .send(compressed("{\"Limit\":1}".getBytes(StandardCharsets.UTF_8)))
                        .answer()
                        .text())
                .isEqualTo("{\"TableNames\":[]}");

        Answer tooLarge =
                connection.send(compressed(new byte[17 * 1024 * 1024])).answer();
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.text()).contains("RequestEntityTooLargeException");

        Answer broken = connection
                .send(RawConnection.listTables("{}").replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n"))
                .answer();
        assertThat(broken.text()).contains("SerializationException");
    }

    @Test
    void tellsWhatItHasAnswered() throws IOException {
        list("Host: localhost");
        list("Host: localhost");
        connection
                .send(RawConnection.request("DynamoDB_20120810.GetItem", "{}"))
                .answer();
        connection.send(RawConnection.request("No.Thing", "{}")).answer();

        assertThat(get("/health").text()).isEqualTo("healthy\n");
        assertThat(get("/metrics").text().lines())
                .contains(
                        "# TYPE trestle_requests_total counter",
                        "trestle_requests_total{operation=\"ListTables\",status=\"200\"} 2",
                        "trestle_requests_total{operation=\"GetItem\",status=\"400\"} 1",
                        "trestle_requests_total{operation=\"unknown\",status=\"400\"} 1",
                        "trestle_request_duration_seconds_bucket{operation=\"ListTables\",le=\"+Inf\"} 2",
                        "trestle_request_duration_seconds_count{operation=\"ListTables\"} 2",
                        "trestle_open_connections 1");
    }

    private Answer list(String headers) throws IOException {
        return connection
                .send(RawConnection.listTables("{}").replace("Host: localhost", headers))
                .answer();
    }

    private Answer get(String path) throws IOException {
        return connection
                .send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .answer();
    }

    private void createTables(int number) throws IOException {
        for (int i = 0; i < number; i++) {
            String body =
                    "{\"TableName\":\"a-table-with-a-long-name-%d\",\"BillingMode\":\"PAY_PER_REQUEST\",".formatted(i)
                            + "\"KeySchema\":[{\"AttributeName\":\"id\",\"KeyType\":\"HASH\"}],"
                            + "\"AttributeDefinitions\":[{\"AttributeName\":\"id\",\"AttributeType\":\"S\"}]}";
            assertThat(connection
                            .send(RawConnection.request("DynamoDB_20120810.CreateTable", body))
                            .answer()
                            .status())
                    .isEqualTo(200);
        }
    }

    private static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(RawConnection.listTables("")
                .replace("Content-Length: 0", "Content-Encoding: gzip\r\nContent-Length: " + bytes.size())
                .getBytes(StandardCharsets.UTF_8));
        request.writeBytes(bytes.toByteArray());
        return request.toByteArray();
    }
}
