package dev.trestle.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.Engine;
import dev.trestle.server.RawConnection.Answer;
import java.io.IOException;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, byte by byte. */
class WireTest {

    private static final String EMPTY_LIST = "{\"TableNames\":[]}";

    private final Engine engine = Engine.inMemory();
    private TrestleServer server;
    private RawConnection connection;

    @BeforeEach
    void connect() throws IOException {
        server = TrestleServer.builder().region("eu-west-1").start(engine);
        connection = new RawConnection(server.uri());
    }

    @AfterEach
    void stop() throws IOException {
        connection.close();
        server.close();
        engine.close();
    }

    @Test
    void answersWithTheHeadersOfAws() throws IOException {
        Answer answer = connection.send(RawConnection.listTables("{}")).answer();
        CRC32 crc = new CRC32();
        crc.update(answer.body());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(EMPTY_LIST);
        assertThat(answer.headers())
                .containsEntry("content-type", "application/x-amz-json-1.0")
                .containsEntry("x-amz-crc32", Long.toString(crc.getValue()))
                .containsEntry("connection", "keep-alive")
                .containsEntry("server", "Server")
                .containsKey("date");
        assertThat(answer.headers().get("x-amzn-requestid")).matches("[A-Z0-9]{52}");
    }

    @Test
    void answersPipelinedRequestsInTheirOrder() throws IOException {
        String unknown = RawConnection.request("DynamoDB_20120810.DescribeTable", "{\"TableName\":\"none\"}");

        connection.send(RawConnection.listTables("{}") + unknown + RawConnection.listTables("{}") + unknown);

        assertThat(connection.answer().text()).isEqualTo(EMPTY_LIST);
        assertThat(connection.answer().text()).contains("ResourceNotFoundException");
        assertThat(connection.answer().text()).isEqualTo(EMPTY_LIST);
        assertThat(connection.answer().text()).contains("ResourceNotFoundException");
    }

    @Test
    void answersManyRequestsThatComeAtOnce() throws IOException {
        connection.send(RawConnection.listTables("{}").repeat(1000));

        for (int i = 0; i < 1000; i++) {
            assertThat(connection.answer().text()).isEqualTo(EMPTY_LIST);
        }
    }

    @Test
    void answersWhoSendsNoMore() throws IOException {
        connection.send(RawConnection.listTables("{}")).endSending();

        assertThat(connection.answer().text()).isEqualTo(EMPTY_LIST);
        assertThat(connection.isClosed()).isTrue();
    }

    @Test
    void closesWhenARequestWillNeverBeWhole() throws IOException {
        connection
                .send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n{")
                .endSending();

        assertThat(connection.isClosed()).isTrue();
    }

    @Test
    void closesAfterTheAnswerWhenAskedTo() throws IOException {
        connection.send(RawConnection.listTables("{}").replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));

        assertThat(connection.answer().headers()).containsEntry("connection", "close");
        assertThat(connection.isClosed()).isTrue();
    }

    @Test
    void takesARequestThatComesInPieces() throws IOException {
        for (char letter : RawConnection.listTables("{}").toCharArray()) {
            connection.send(String.valueOf(letter));
        }
        assertThat(connection.answer().text()).isEqualTo(EMPTY_LIST);
    }

    @Test
    void takesABodyInChunks() throws IOException {
        connection.send(RawConnection.listTables("").replace("Content-Length: 0", "Transfer-Encoding: chunked")
                + "1\r\n{\r\n1\r\n}\r\n0\r\n\r\n");

        assertThat(connection.answer().text()).isEqualTo(EMPTY_LIST);
    }

    @Test
    void asksForTheBodyOfWhoWaitsToBeAsked() throws IOException {
        connection.send(
                RawConnection.listTables("").replace("Content-Length: 0", "Content-Length: 2\r\nExpect: 100-continue"));
        assertThat(connection.answer().status()).isEqualTo(100);

        connection.send("{}");
        assertThat(connection.answer().text()).isEqualTo(EMPTY_LIST);
    }

    @Test
    void refusesABodyThatIsTooLargeWithoutReadingIt() throws IOException {
        connection.send(RawConnection.listTables("").replace("Content-Length: 0", "Content-Length: 16777217"));

        assertThat(connection.answer().status()).isEqualTo(413);
        assertThat(connection.isClosed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET / HTTP/9.9.9\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
                "POST / HTTP/1.1\r\nHost: localhost\r\nbad header\r\n\r\n",
            })
    void refusesWhatIsNotHttp(String request) throws IOException {
        assertThat(connection.send(request).answer().status()).isEqualTo(400);
        assertThat(connection.isClosed()).isTrue();
    }

    @Test
    void refusesLongRequestLinesAndHeaders() throws IOException {
        connection.send("GET /" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(connection.answer().status()).isEqualTo(414);

        try (RawConnection other = new RawConnection(server.uri())) {
            other.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(40_000) + "\r\n\r\n");
            assertThat(other.answer().status()).isEqualTo(431);
        }
    }

    /** No encoding of the body is decompressed, read or carried out before it is known that its sender signed it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Authorization: X                                            | MissingAuthenticationTokenException | Request is missing Authentication Token",
                "Authorization: AWS4-HMAC-SHA256 Credential=a                | IncompleteSignatureException | Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=AWS4-HMAC-SHA256 Credential=a",
                "Authorization: AWS4-HMAC-SHA256                             | IncompleteSignatureException | Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=AWS4-HMAC-SHA256",
                "Authorization: AWS4-HMAC-SHA256 Credential=a b              | IncompleteSignatureException | 'b' not a valid key=value pair (missing equal-sign) in Authorization header: 'AWS4-HMAC-SHA256 Credential=a b'.",
            })
    void refusesRequestsThatAreNotSigned(String header, String code, String message) throws IOException {
        connection.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\n"
                + "X-Amz-Target: DynamoDB_20120810.ListTables\r\n" + header + "\r\nContent-Length: 1\r\n\r\n{");
        Answer answer = connection.answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .isEqualTo("{\"__type\":\"com.amazon.coral.service#" + code + "\",\"message\":\"" + message + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Type: application/x-amz-json-1.0                                 | 400 | {\"__type\":\"com.amazon.coral.service#UnknownOperationException\",\"message\":\"Unknown operation exception\"}",
                "Content-Type: application/json; charset=utf-8 & X-Amz-Target: No.Thing | 400 | {\"__type\":\"com.amazon.coral.service#UnknownOperationException\",\"message\":\"Unknown operation exception\"}",
                "X-Amz-Target: DynamoDB_20120810.ListTables                               | 404 | <UnknownOperationException/>",
                "Content-Type: text/html                                                  | 404 | <UnknownOperationException/>",
            })
    void knowsNoOtherRequests(String headers, int status, String body) throws IOException {
        connection.send("POST / HTTP/1.1\r\nHost: localhost\r\n" + headers.replace(" & ", "\r\n")
                + "\r\nContent-Length: 2\r\n\r\n{}");
        Answer answer = connection.answer();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text().strip()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT / ", "DELETE /", "GET /x", "POST /x", "OPTIONS *"})
    void answersNothingElse(String line) throws IOException {
        connection.send(line.strip() + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");

        assertThat(connection.answer().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                  | {\"__type\":\"com.amazon.coral.service#SerializationException\"}",
                "{\"Limit\":\"x\"}  | {\"__type\":\"com.amazon.coral.service#SerializationException\",\"Message\":\"STRING_VALUE cannot be converted to Integer\"}",
            })
    void refusesABodyThatCannotBeRead(String body, String expected) throws IOException {
        Answer answer = connection.send(RawConnection.listTables(body)).answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).isEqualTo(expected);
    }

    @Test
    void refusesNestingWithoutEndAndGoesOn() throws IOException {
        Answer answer = connection
                .send(RawConnection.request(
                        "DynamoDB_20120810.PutItem", "{\"Item\":{\"a\":" + "{\"L\":[".repeat(1_000_000)))
                .answer();
        assertThat(answer.text()).contains("SerializationException");

        assertThat(connection.send(RawConnection.listTables("{}")).answer().text())
                .isEqualTo(EMPTY_LIST);
    }

    @Test
    void saysThatItIsHealthy() throws IOException {
        Answer answer =
                connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("healthy: dynamodb.eu-west-1.amazonaws.com");
    }
}
