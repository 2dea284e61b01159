package dev.trestle.embedded.http;

import dev.trestle.engine.Engine;
import dev.trestle.protocol.JsonProtocol;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** The SDK's asynchronous HTTP client, answered by an engine on the threads of an executor. Thread-safe. */
public final class EmbeddedAsyncHttpClient implements SdkAsyncHttpClient {

    private final JsonProtocol protocol;
    private final Executor executor;
    private volatile boolean closed;

    /** Makes a client of the engine; the executor runs the operations. */
    public EmbeddedAsyncHttpClient(Engine engine, Executor executor) {
        this.protocol = new JsonProtocol(engine);
        this.executor = executor;
    }

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        Exchange exchange = new Exchange(request, protocol, executor);
        if (closed) {
            exchange.fail(
                    new IllegalStateException("This HTTP client is closed; take another one from EmbeddedDynamoDb"));
        } else {
            exchange.start();
        }
        return exchange.end();
    }

    @Override
    public String clientName() {
        return "TrestleEmbedded";
    }

    /** Ends this client; the engine and its other clients go on. */
    @Override
    public void close() {
        closed = true;
    }
}
