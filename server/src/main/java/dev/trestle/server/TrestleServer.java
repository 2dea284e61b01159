package dev.trestle.server;

import dev.trestle.engine.Engine;
import dev.trestle.server.api.ApiEndpoint;
import dev.trestle.server.api.Endpoints;
import dev.trestle.server.http.HttpLimits;
import dev.trestle.server.http.HttpListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * A DynamoDB endpoint over HTTP: DynamoDB and DynamoDB Streams on one port, for the AWS SDK of any language. Thread-safe.
 *
 * <pre>{@code
 * try (TrestleServer server = TrestleServer.builder(engine).start()) {
 *     DynamoDbClient.builder().endpointOverride(server.uri())...
 * }
 * }</pre>
 */
public final class TrestleServer implements AutoCloseable {

    private final HttpListener listener;

    private TrestleServer(HttpListener listener) {
        this.listener = listener;
    }

    /** Starts a server of the engine, which stays the caller's to close, after the server. */
    public static Builder builder(Engine engine) {
        return new Builder(engine);
    }

    /** The address for clients, as in {@code http://127.0.0.1:8000}. */
    public URI uri() {
        InetSocketAddress address = listener.address();
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort());
    }

    /** Takes no more requests, finishes those that are being answered, for at most 20 seconds, and ends. */
    @Override
    public void close() {
        listener.close();
    }

    /** Settings of a server. Not thread-safe. */
    public static final class Builder {

        private final Engine engine;
        private InetAddress host = InetAddress.getLoopbackAddress();
        private int port;
        private String region = "local";

        private Builder(Engine engine) {
            this.engine = engine;
        }

        /** The address to listen on; the loopback address unless set, so that no other machine can connect. */
        public Builder host(InetAddress newHost) {
            this.host = newHost;
            return this;
        }

        /** The port to listen on; unless set or if 0, one that is free. */
        public Builder port(int newPort) {
            this.port = newPort;
            return this;
        }

        /** The region that the endpoint says it is in; {@code local} unless set. */
        public Builder region(String newRegion) {
            this.region = newRegion;
            return this;
        }

        /**
         * Starts to listen.
         *
         * @throws IOException if the address cannot be had, as when another process listens on it
         */
        public TrestleServer start() throws IOException {
            Endpoints endpoints = new Endpoints(new ApiEndpoint(engine), region);
            return new TrestleServer(HttpListener.on(new InetSocketAddress(host, port), endpoints, HttpLimits.USUAL));
        }
    }
}
