package dev.trestle.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.engine.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a certificate that the JDK's keytool makes for the test. */
class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void answersOverTlsWithACertificateAndKeyInPem() throws Exception {
        KeyStore store = certificate();
        Path chain =
                pem("chain.pem", "CERTIFICATE", store.getCertificate("server").getEncoded());
        Path key =
                pem("key.pem", "PRIVATE KEY", store.getKey("server", PASSWORD).getEncoded());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);

        try (Engine engine = Engine.inMemory();
                TrestleServer server = TrestleServer.builder().tls(chain, key).start(engine)) {
            assertThat(server.uri()).hasScheme("https");
            HttpClient client = HttpClient.newBuilder().sslContext(context).build();
            for (int call = 0; call < 3; call++) {
                assertThat(client.send(HttpRequest.newBuilder(server.uri()).build(), BodyHandlers.ofString())
                                .body())
                        .startsWith("healthy");
            }
        }
    }

    @Test
    void namesTheFilesThatAreNone() throws Exception {
        Path none = folder.resolve("none.pem");
        Path text = Files.writeString(folder.resolve("text.pem"), "text");

        assertThatThrownBy(() -> TrestleServer.builder().tls(none, text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.pem is no file");
        assertThatThrownBy(() -> TrestleServer.builder().tls(text, text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("text.pem is no certificate chain");
    }

    @Test
    void refusesTheKeyOfAnotherCertificate() throws Exception {
        Path chain = pem(
                "chain.pem",
                "CERTIFICATE",
                certificate().getCertificate("server").getEncoded());
        Files.delete(folder.resolve("store.p12"));
        Path key = pem(
                "other.pem",
                "PRIVATE KEY",
                certificate().getKey("server", PASSWORD).getEncoded());

        assertThatThrownBy(() -> TrestleServer.builder().tls(chain, key))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other.pem is not the key of the certificate in ");
    }

    private KeyStore certificate() throws Exception {
        Path file = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        String.valueOf(PASSWORD)))
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(output).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private Path pem(String name, String type, byte[] der) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return Files.writeString(
                folder.resolve(name), "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n");
    }
}
