package dev.trestle.cli.local;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.server.TrestleServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say who may use the endpoint, and over what. */
final class AccessOptions {

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = {
                "Verifies signatures with the access keys of a YAML list, whose entries have accessKey and secretKey and may"
                        + " have sessionToken, tables (names, * for anything) and readOnly. Without it any signature will do."
            })
    private @Nullable Path credentials;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description = "A name that clients may call this machine by, besides addresses and localhost.")
    private List<String> hosts = List.of();

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "Where web pages come from that may use the endpoint, as in http://localhost:3000.")
    private List<String> origins = List.of();

    @ArgGroup(exclusive = false)
    private @Nullable TlsOptions tls;

    /** Whether clients need a key that is known here. */
    boolean verify() {
        return credentials != null;
    }

    TrestleServer.Builder on(TrestleServer.Builder server) {
        if (credentials != null) {
            server.accessKeys(CredentialsFile.read(credentials));
        }
        if (tls != null) {
            try {
                server.tls(tls.certificate, tls.key);
            } catch (IOException e) {
                throw new CommandFailedException(String.valueOf(e.getMessage()), e);
            }
        }
        return server.allowHosts(hosts).allowOrigins(origins);
    }

    /** Both or none. */
    static final class TlsOptions {

        @Option(
                names = "--tls-certificate",
                paramLabel = "FILE",
                required = true,
                description = "Encrypts connections: the certificate and those that lead to its authority, in PEM.")
        private Path certificate = Path.of("");

        @Option(
                names = "--tls-key",
                paramLabel = "FILE",
                required = true,
                description = "The certificate's private key, in PEM by PKCS #8 and without a password.")
        private Path key = Path.of("");
    }
}
