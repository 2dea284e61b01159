package dev.trestle.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.Engine;
import dev.trestle.server.RawConnection.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client means well by: each gets an error or is cut off, and the next is answered as ever. */
@Timeout(60)
class HostileRequestsTest {

    private static final String EMPTY_LIST = "{\"TableNames\":[]}";
    private static final String HOST = "Host: localhost\r\n";
    private static final int MUTANTS = 1500;

    private final Engine engine = Engine.inMemory();
    private TrestleServer server;
    private RawConnection connection;

    @BeforeEach
    void connect() throws IOException {
        server = TrestleServer.builder().start(engine);
        connection = new RawConnection(server.uri());
    }

    @AfterEach
    void stop() throws IOException {
        connection.close();
        server.close();
        engine.close();
    }

    static Stream<String> bodiesThatAreNoRequest() {
        return Stream.of(
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"{}\"",
                "{",
                "{}}",
                "{} {}",
                "{,}",
                "{\"Limit\":1,}",
                "{'Limit':1}",
                "{Limit:1}",
                "{\"Limit\":NaN}",
                "{\"Limit\":01}",
                "{\"Limit\":1e999999999}",
                "{\"Limit\":1e-999999999}",
                "{\"Limit\":1e99999999999999999999}",
                "{\"Limit\":-9223372036854775809}",
                "{\"Limit\":" + "9".repeat(1_000_000) + "}",
                "{\"Limit\":{}}",
                "{\"Limit\":[[]]}",
                "{\"ExclusiveStartTableName\":\"\\ud800\"}",
                "{\"ExclusiveStartTableName\":\"\\u12\"}",
                "{\"ExclusiveStartTableName\":\"\n\"}",
                "{/* nothing */}",
                "\u0000",
                "{\"Unknown\":" + "[".repeat(500_000),
                "{\"Unknown\":" + "{\"a\":".repeat(500_000),
                "{\"" + "x".repeat(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("bodiesThatAreNoRequest")
    void refusesABodyThatIsNoRequestAndGoesOn(String body) throws IOException {
        Answer answer = connection.send(RawConnection.listTables(body)).answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).startsWith("{\"__type\":\"com.amazon.coral.service#SerializationException\"");
        assertIsAnswering();
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        byte[] request = RawConnection.listTables("{\"ExclusiveStartTableName\":\"abc\"}")
                .getBytes(StandardCharsets.ISO_8859_1);
        int name = new String(request, StandardCharsets.ISO_8859_1).indexOf("abc");
        for (byte[] broken :
                List.of(new byte[] {(byte) 0xC3, 'b', 'c'}, new byte[] {(byte) 0xFF, (byte) 0xFE, 'c'}, new byte[] {
                    (byte) 0xED, (byte) 0xA0, (byte) 0x80
                })) {
            byte[] changed = request.clone();
            System.arraycopy(broken, 0, changed, name, broken.length);

            Answer answer = connection.send(changed).answer();
            assertThat(answer.text()).as(Arrays.toString(broken)).contains("SerializationException");
        }
        assertIsAnswering();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1e126", "0x1", "NaN", "1_0"})
    void refusesNumbersThatAreNone(String number) throws IOException {
        assertNumberIsRefused(number);
    }

    @Test
    void refusesNumbersOfAMillionDigits() throws IOException {
        assertNumberIsRefused("1".repeat(1_000_000));
        assertNumberIsRefused("1e" + "9".repeat(1_000_000));
        assertNumberIsRefused("0." + "0".repeat(1_000_000) + "1");
    }

    private void assertNumberIsRefused(String number) throws IOException {
        String body = "{\"TableName\":\"none\",\"Item\":{\"pk\":{\"N\":\"" + number + "\"}}}";

        Answer answer = connection
                .send(RawConnection.request("DynamoDB_20120810.PutItem", body))
                .answer();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).startsWith("{\"__type\":\"com.amazon.coral.validate#ValidationException\"");
        assertIsAnswering();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no Host                    | GET / HTTP/1.1                                            | 400",
                "two Hosts                  | GET / HTTP/1.1 & Host: localhost & Host: evil.example     | 400",
                "an empty Host              | GET / HTTP/1.1 & Host:                                    | 400",
                "a Host that is none        | GET / HTTP/1.1 & Host: a b                                | 400",
                "a Host with user           | GET / HTTP/1.1 & Host: localhost@evil.example             | 400",
                "a header without name      | GET / HTTP/1.1 & Host: localhost & : x                    | 400",
                "an expectation             | POST / HTTP/1.1 & Host: localhost & Expect: miracles & Content-Length: 2 | 417",
                "more to come than is taken | POST / HTTP/1.1 & Host: localhost & Expect: 100-continue & Content-Length: 16777217 | 413",
                "more than numbers count to | POST / HTTP/1.1 & Host: localhost & Content-Length: 99999999999999999999 | 400",
                "a method                   | BREW / HTTP/1.1 & Host: localhost                         | 404",
                "a proxy                    | CONNECT other.example:443 HTTP/1.1 & Host: localhost      | 404",
                "another origin             | GET http://evil.example/ HTTP/1.1 & Host: localhost       | 404",
                "a path                     | GET /../../etc/passwd HTTP/1.1 & Host: localhost          | 404",
            })
    void refuses(String what, String request, int status) throws IOException {
        connection.send(request.replace(" & ", "\r\n") + "\r\n\r\n");

        assertThat(connection.answer().status()).as(what).isEqualTo(status);
        try (RawConnection next = new RawConnection(server.uri())) {
            assertThat(next.send(RawConnection.listTables("{}")).answer().text())
                    .isEqualTo(EMPTY_LIST);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0016\u0003\u0001\u0000\u0002\u0001\u0000", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"})
    void closesOnWhoSpeaksTlsOrHttp2(String start) throws IOException {
        connection.send(start).endSending();

        assertThat(connection.rest()).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
    }

    @Test
    void refusesChunksWithoutSizeAndThoseThatAreTooMany() throws IOException {
        String head = RawConnection.listTables("").replace("Content-Length: 0", "Transfer-Encoding: chunked");
        connection.send(head + "size\r\n{}\r\n0\r\n\r\n");
        assertThat(connection.answer().status()).isEqualTo(400);

        try (RawConnection endless = new RawConnection(server.uri())) {
            endless.send(head + ("100000\r\n" + " ".repeat(0x100000) + "\r\n").repeat(16));
            // Not a byte more than it takes to refuse: to close with some unread would take the answer away.
            endless.send("1\r\n \r\n");
            assertThat(endless.answer().status()).isEqualTo(413);
            assertThat(endless.isClosed()).isTrue();
        }
    }

    @Test
    void answersHttp10AndCloses() throws IOException {
        connection.send(
                RawConnection.listTables("{}").replace("HTTP/1.1", "HTTP/1.0").replace(HOST, ""));

        assertThat(connection.rest()).startsWith("HTTP/1.1 200 OK").endsWith(EMPTY_LIST);
    }

    @Test
    void sendsNoBodyToWhoAsksForTheHead() throws IOException {
        connection.send("HEAD /health HTTP/1.1\r\n" + HOST + "\r\nGET /health HTTP/1.1\r\n" + HOST
                + "Connection: close\r\n\r\n");

        assertThat(connection.rest().split("HTTP/1.1 200 OK", -1))
                .hasSize(3)
                .satisfies(parts ->
                        assertThat(parts[1]).contains("content-length: 8").endsWith("\r\n\r\n"))
                .satisfies(parts -> assertThat(parts[2]).endsWith("\r\n\r\nhealthy\n"));
    }

    static Stream<Long> seeds() {
        return Stream.of(1L, 2L, 3L, 4L);
    }

    /** Requests with bytes changed, left out and doubled: none hangs, and none makes the server fail. */
    @ParameterizedTest
    @MethodSource("seeds")
    void neverFailsItself(long seed) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<String> requests = List.of(
                RawConnection.listTables("{\"Limit\":3}"),
                RawConnection.request(
                        "DynamoDB_20120810.PutItem",
                        "{\"TableName\":\"tab\",\"Item\":{\"pk\":{\"S\":\"a\"},\"l\":{\"L\":[{\"N\":\"1.5\"}]}}}"),
                RawConnection.listTables("").replace("Content-Length: 0", "Transfer-Encoding: chunked")
                        + "2\r\n{}\r\n0\r\n\r\n",
                "GET /metrics HTTP/1.1\r\n" + HOST + "\r\n");
        for (int i = 0; i < MUTANTS / 4; i++) {
            byte[] mutant =
                    mutated(requests.get(random.nextInt(requests.size())).getBytes(StandardCharsets.UTF_8), random);
            try (RawConnection next = new RawConnection(server.uri())) {
                next.send(mutant).endSending();
                String text = next.rest();
                assertThat(text)
                        .as(() -> new String(mutant, StandardCharsets.ISO_8859_1))
                        .matches("(?s)(HTTP/1\\.1 [1-4].*)?")
                        .doesNotContain("HTTP/1.1 500 ");
            }
        }
        assertIsAnswering();
    }

    private static byte[] mutated(byte[] request, RandomGenerator random) {
        byte[] bytes = request;
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(bytes.length);
            int end = Math.min(bytes.length, at + 1 + random.nextInt(8));
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            changed.write(bytes, 0, at);
            switch (random.nextInt(4)) {
                case 0 -> changed.writeBytes(new byte[] {(byte) random.nextInt(256)});
                case 1 -> changed.writeBytes(Arrays.copyOfRange(bytes, at, end));
                case 2 -> changed.write("{}[]\":,\r\n 0".charAt(random.nextInt(11)));
                default -> at = Math.min(end, bytes.length - 1);
            }
            changed.write(bytes, at, bytes.length - at);
            bytes = changed.toByteArray();
        }
        return bytes;
    }

    private void assertIsAnswering() throws IOException {
        assertThat(connection.send(RawConnection.listTables("{}")).answer().text())
                .isEqualTo(EMPTY_LIST);
    }
}
