package dev.trestle.server;

import dev.trestle.engine.Engine;
import dev.trestle.server.api.ApiEndpoint;
import dev.trestle.server.api.Endpoints;
import dev.trestle.server.api.Metrics;
import dev.trestle.server.api.TrustedSources;
import dev.trestle.server.auth.AccessKey;
import dev.trestle.server.auth.AccessKeys;
import dev.trestle.server.http.HttpLimits;
import dev.trestle.server.http.HttpListener;
import dev.trestle.server.http.Tls;
import io.netty.util.NetUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A DynamoDB endpoint over HTTP: DynamoDB and DynamoDB Streams on one port, for the AWS SDK of any language. Thread-safe.
 *
 * <pre>{@code
 * try (TrestleServer server = TrestleServer.builder().start(engine)) {
 *     DynamoDbClient.builder().endpointOverride(server.uri())...
 * }
 * }</pre>
 */
public final class TrestleServer implements AutoCloseable {

    private final HttpListener listener;
    private final String scheme;

    private TrestleServer(HttpListener listener, String scheme) {
        this.listener = listener;
        this.scheme = scheme;
    }

    /** The settings of a server, the usual ones until changed. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The address for clients, as in {@code http://127.0.0.1:8000}; if it listens on all addresses, that for clients on this
     * machine.
     */
    public URI uri() {
        InetSocketAddress address = listener.address();
        InetAddress host =
                address.getAddress().isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address.getAddress();
        return URI.create(
                scheme + "://" + NetUtil.toSocketAddressString(new InetSocketAddress(host, address.getPort())));
    }

    /** Takes no more requests, finishes those that are being answered, for at most 20 seconds, and ends. */
    @Override
    public void close() {
        listener.close();
    }

    /** Settings of a server. Not thread-safe. */
    public static final class Builder {

        private InetAddress host = InetAddress.getLoopbackAddress();
        private int port;
        private String region = "local";
        private boolean storageWaits;
        private List<AccessKey> accessKeys = List.of();
        private InstantSource clock = InstantSource.system();
        private List<String> hosts = List.of();
        private List<String> origins = List.of();
        private @Nullable Tls tls;

        private Builder() {}

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
         * Says that the engine's storage waits for a disk, so that no request may be carried out on a connection's own thread;
         * unless said, it is taken to be in memory.
         */
        public Builder storageWaits() {
            this.storageWaits = true;
            return this;
        }

        /**
         * The keys that requests have to be signed with, each of which may be limited to tables and to reading. Unless there
         * are any, every request that looks signed is carried out.
         */
        public Builder accessKeys(Collection<AccessKey> newAccessKeys) {
            this.accessKeys = List.copyOf(newAccessKeys);
            return this;
        }

        /** What signatures have to be current by; the system's clock unless set. */
        public Builder clock(InstantSource newClock) {
            this.clock = newClock;
            return this;
        }

        /**
         * Names that requests may call this server by, without port, besides addresses and localhost. Others are refused, as
         * a page of another site could make its own name mean this machine.
         */
        public Builder allowHosts(Collection<String> names) {
            this.hosts = List.copyOf(names);
            return this;
        }

        /** Origins whose pages may use this server from a browser, as in {@code http://localhost:3000}; none unless set. */
        public Builder allowOrigins(Collection<String> newOrigins) {
            this.origins = List.copyOf(newOrigins);
            return this;
        }

        /**
         * Encrypts connections.
         *
         * @param chain the certificate and those that lead to its authority, in PEM
         * @param key its private key, in PEM by PKCS #8, not encrypted
         * @throws IOException if a file cannot be read or does not hold that
         */
        public Builder tls(Path chain, Path key) throws IOException {
            this.tls = Tls.of(chain, key);
            return this;
        }

        /**
         * Starts to listen.
         *
         * @param engine what answers; it stays the caller's to close, after the server
         * @throws IOException if the address cannot be had, as when another process listens on it
         * @throws IllegalArgumentException if two access keys have one id
         */
        public TrestleServer start(Engine engine) throws IOException {
            Metrics metrics = new Metrics();
            Optional<AccessKeys> keys =
                    accessKeys.isEmpty() ? Optional.empty() : Optional.of(new AccessKeys(accessKeys, region, clock));
            ApiEndpoint api = new ApiEndpoint(engine, storageWaits, keys, metrics, HttpLimits.USUAL.maxBodyBytes());
            Endpoints endpoints = new Endpoints(api, new TrustedSources(hosts, origins), metrics, region);
            return new TrestleServer(
                    HttpListener.on(new InetSocketAddress(host, port), endpoints, HttpLimits.USUAL, tls),
                    tls == null ? "http" : "https");
        }
    }
}
