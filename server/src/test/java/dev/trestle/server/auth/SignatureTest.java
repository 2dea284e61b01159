package dev.trestle.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.server.http.HttpCall;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against the values that AWS publishes: the example of its guide to signing, and cases of its test suite for Signature
 * Version 4, all with one key.
 */
class SignatureTest {

    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final String TIME = "20150830T123600Z";

    @Test
    void signsTheExampleOfTheGuide() {
        HttpHeaders headers = new DefaultHttpHeaders()
                .add("Host", "iam.amazonaws.com")
                .add("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .add("X-Amz-Date", TIME);
        String canonical = CanonicalRequest.of(
                new HttpCall("GET", "/?Action=ListUsers&Version=2010-05-08", headers, new byte[0]),
                List.of("content-type", "host", "x-amz-date"));

        assertThat(Digests.hex(Digests.sha256(canonical.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59");
        assertThat(scope("iam").signature(SECRET, TIME, canonical))
                .isEqualTo("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /,                             5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "POST, /,                             5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        "GET,  /?Param2=value2&Param1=value1, b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
    })
    void signsTheCasesOfTheTestSuite(String method, String target, String signature) {
        HttpHeaders headers =
                new DefaultHttpHeaders().add("Host", "example.amazonaws.com").add("X-Amz-Date", TIME);
        String canonical =
                CanonicalRequest.of(new HttpCall(method, target, headers, new byte[0]), List.of("host", "x-amz-date"));

        assertThat(scope("service").signature(SECRET, TIME, canonical)).isEqualTo(signature);
    }

    @Test
    void joinsSeveralHeadersOfOneNameAndDropsSpaces() {
        HttpHeaders headers = new DefaultHttpHeaders().add("My-Header", "a   b").add("my-header", "c");

        assertThat(CanonicalRequest.of(new HttpCall("GET", "/", headers, new byte[0]), List.of("my-header")))
                .contains("\nmy-header:a b,c\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "k/20261122/local/dynamodb/aws4_request | 20261122T1200    | INCOMPLETE_SIGNATURE | Date must be in ISO-8601 'basic format'. Got '20261122T1200'. See http://en.wikipedia.org/wiki/ISO_8601",
                "k/20261122/local/dynamodb              | 20261122T120000Z | INCOMPLETE_SIGNATURE | Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'k/20261122/local/dynamodb'",
                "k/20261121/local/dynamodb/aws4_request | 20261122T120000Z | INVALID_SIGNATURE    | Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20261121' != '20261122', from '20261122T120000Z'.",
                "k/20261122/local/s3/aws4_request       | 20261122T120000Z | INVALID_SIGNATURE    | Credential should be scoped to correct service: 'dynamodb'.",
                "k/20261122/local/dynamodb/aws5_request | 20261122T120000Z | INVALID_SIGNATURE    | Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'.",
                "k/20261122/local/dynamodb/aws4_request | 20261122T114459Z | INVALID_SIGNATURE    | Signature expired: 20261122T114459Z is now earlier than 20261122T114500Z (20261122T120000Z - 15 min.)",
                "k/20261122/local/dynamodb/aws4_request | 20261122T121501Z | INVALID_SIGNATURE    | Signature not yet current: 20261122T121501Z is still later than 20261122T121500Z (20261122T120000Z + 15 min.)",
                "x/20261122/local/dynamodb/aws4_request | 20261122T120000Z | UNRECOGNIZED_CLIENT  | The security token included in the request is invalid.",
                "t/20261122/local/dynamodb/aws4_request | 20261122T120000Z | UNRECOGNIZED_CLIENT  | The security token included in the request is invalid.",
                "k/20261122/local/dynamodb/aws4_request | 20261122T114500Z | INVALID_SIGNATURE    | The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
            })
    void saysWhatIsWrongWithASignature(String credential, String date, ErrorType type, String message) {
        AccessKeys keys = new AccessKeys(
                List.of(
                        new AccessKey("k", "secret", Optional.empty(), List.of(), false),
                        new AccessKey("t", "secret", Optional.of("token"), List.of(), false)),
                "local",
                () -> Instant.parse("2026-11-22T12:00:00Z"));
        HttpHeaders headers = new DefaultHttpHeaders()
                .add("Host", "localhost")
                .add("X-Amz-Date", date)
                .add(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + credential
                                + ", SignedHeaders=host;x-amz-date, Signature=0000");

        assertThatThrownBy(() -> keys.verify(new HttpCall("POST", "/", headers, new byte[0])))
                .hasMessage(message)
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.type()).isEqualTo(type));
    }

    private static CredentialScope scope(String service) {
        return CredentialScope.parse("AKIDEXAMPLE/20150830/us-east-1/" + service + "/aws4_request");
    }
}
