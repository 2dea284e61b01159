package dev.trestle.server.http;

import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLException;

/** The certificate that connections are encrypted with, by the JDK's TLS. Thread-safe. */
public final class Tls {

    private final SslContext context;

    private Tls(SslContext context) {
        this.context = context;
    }

    /**
     * Reads a certificate.
     *
     * @param chain the certificate and those that lead to its authority, in PEM
     * @param key its private key, in PEM by PKCS #8, not encrypted
     * @throws IOException if a file cannot be read or does not hold that; the message names the file
     */
    public static Tls of(Path chain, Path key) throws IOException {
        requireReadable(chain);
        requireReadable(key);
        try {
            return new Tls(SslContextBuilder.forServer(chain.toFile(), key.toFile())
                    .sslProvider(SslProvider.JDK)
                    .build());
        } catch (IllegalArgumentException | SSLException e) {
            throw new IOException(
                    chain + " is no certificate chain in PEM, or " + key
                            + " is no private key of it in PEM by PKCS #8 without a password",
                    e);
        }
    }

    private static void requireReadable(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException(file + " is no file that can be read");
        }
    }

    SslHandler handler(SocketChannel channel) {
        return context.newHandler(channel.alloc());
    }
}
