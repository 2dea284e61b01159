package dev.trestle.embedded.http;

import dev.trestle.engine.Engine;
import dev.trestle.protocol.JsonAnswer;
import dev.trestle.protocol.JsonProtocol;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** The SDK's synchronous HTTP client, answered by an engine on the caller's thread. Thread-safe. */
public final class EmbeddedHttpClient implements SdkHttpClient {

    private final JsonProtocol protocol;
    private volatile boolean closed;

    /** Makes a client of the engine. */
    public EmbeddedHttpClient(Engine engine) {
        this.protocol = new JsonProtocol(engine);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return answer(request);
            }

            /** An answer takes no time that could be cut short. */
            @Override
            public void abort() {}
        };
    }

    private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
        if (closed) {
            throw new IllegalStateException("This HTTP client is closed; take another one from EmbeddedDynamoDb");
        }
        JsonAnswer answer = protocol.answer(HttpAnswers.target(request.httpRequest()), body(request));
        return HttpExecuteResponse.builder()
                .response(HttpAnswers.head(answer))
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
                .build();
    }

    private static byte[] body(HttpExecuteRequest request) throws IOException {
        ContentStreamProvider content = request.contentStreamProvider().orElse(null);
        if (content == null) {
            return new byte[0];
        }
        try (InputStream body = content.newStream()) {
            return body.readAllBytes();
        }
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
