package dev.trestle.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.trestle.connect.configuration.Deployment;
import dev.trestle.connect.configuration.SchemaOwner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** A role is assumed with the credentials that there are, by the SDK's own client of the AWS Security Token Service. */
class AssumedRoleTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/app";

    /** In the shape of "AssumeRole" in the AWS Security Token Service API Reference. */
    private static final String ANSWER = """
            <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
              <AssumeRoleResult>
                <Credentials>
                  <AccessKeyId>ASSUMED</AccessKeyId>
                  <SecretAccessKey>secret</SecretAccessKey>
                  <SessionToken>token</SessionToken>
                  <Expiration>2126-01-01T00:00:00Z</Expiration>
                </Credentials>
              </AssumeRoleResult>
            </AssumeRoleResponse>""";

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private HttpServer sts;

    @BeforeEach
    void serve() throws IOException {
        sts = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sts.createContext("/", exchange -> {
            asked.set(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        sts.start();
        System.setProperty(
                "aws.endpointUrlSts", "http://127.0.0.1:" + sts.getAddress().getPort());
        System.setProperty("aws.accessKeyId", "MINE");
        System.setProperty("aws.secretAccessKey", "any");
    }

    @AfterEach
    void end() {
        System.clearProperty("aws.endpointUrlSts");
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        sts.stop(0);
    }

    @Test
    void requestsAreSignedWithTheCredentialsOfTheRole() {
        Deployment.Remote remote = new Deployment.Remote(
                Optional.of("eu-west-1"), Optional.empty(), Optional.empty(), Optional.of(ROLE), SchemaOwner.MANAGED);
        try (AssumedRole role = AssumedRole.of(ROLE, remote)) {
            AwsCredentials credentials = role.credentials().resolveCredentials();

            assertThat(credentials)
                    .isInstanceOfSatisfying(
                            AwsSessionCredentials.class,
                            session -> assertThat(session.sessionToken()).isEqualTo("token"));
            assertThat(credentials.accessKeyId()).isEqualTo("ASSUMED");
            assertThat(asked.get())
                    .contains(
                            "Credential=MINE/",
                            "/eu-west-1/sts/",
                            "RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fapp");
        }
    }
}
