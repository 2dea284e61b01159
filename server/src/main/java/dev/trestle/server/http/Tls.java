package dev.trestle.server.http;

import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
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
     * @throws IOException if a file cannot be read or does not hold that, or if the key is another certificate's; the
     *     message names the file
     */
    public static Tls of(Path chain, Path key) throws IOException {
        requireReadable(chain);
        requireReadable(key);
        SslContext context;
        try {
            context = SslContextBuilder.forServer(chain.toFile(), key.toFile())
                    .sslProvider(SslProvider.JDK)
                    .build();
        } catch (IllegalArgumentException | SSLException e) {
            throw new IOException(
                    chain + " is no certificate chain in PEM, or " + key
                            + " is no private key of it in PEM by PKCS #8 without a password",
                    e);
        }
        requireUsable(context, chain, key);
        return new Tls(context);
    }

    /** Connects to itself once, as every client would otherwise be the first to find out that the two do not fit. */
    private static void requireUsable(SslContext context, Path chain, Path key) throws IOException {
        SslContext trusting = SslContextBuilder.forClient()
                .sslProvider(SslProvider.JDK)
                .trustManager(InsecureTrustManagerFactory.INSTANCE)
                .build();
        SslHandler handshake = trusting.newHandler(UnpooledByteBufAllocator.DEFAULT);
        EmbeddedChannel server = new EmbeddedChannel(context.newHandler(UnpooledByteBufAllocator.DEFAULT));
        EmbeddedChannel client = new EmbeddedChannel(handshake);
        try {
            while (transferred(client, server) || transferred(server, client)) {
                // Until both have said all.
            }
        } catch (DecoderException e) {
            throw new IOException(key + " is not the key of the certificate in " + chain, e);
        } finally {
            client.close().awaitUninterruptibly();
            server.close().awaitUninterruptibly();
            client.releaseOutbound();
            server.releaseOutbound();
        }
        if (!handshake.handshakeFuture().isSuccess()) {
            throw new IOException(
                    "The certificate in " + chain + " cannot be used",
                    handshake.handshakeFuture().cause());
        }
    }

    private static boolean transferred(EmbeddedChannel from, EmbeddedChannel to) {
        Object bytes = from.readOutbound();
        if (bytes == null) {
            return false;
        }
        to.writeInbound(bytes);
        return true;
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
