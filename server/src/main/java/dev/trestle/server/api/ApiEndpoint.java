package dev.trestle.server.api;

import dev.trestle.engine.Engine;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.OperationModel;
import dev.trestle.protocol.Gate;
import dev.trestle.protocol.JsonAnswer;
import dev.trestle.protocol.JsonProtocol;
import dev.trestle.server.auth.AccessKeys;
import dev.trestle.server.auth.Authorization;
import dev.trestle.server.http.Gzip;
import dev.trestle.server.http.HttpAnswer;
import dev.trestle.server.http.HttpCall;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Answers the operations of DynamoDB and DynamoDB Streams. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html">DynamoDB low-level
 * API</a>.
 */
public final class ApiEndpoint {

    /** Operations that touch one item, and so neither take long nor wait unless storage does. */
    private static final Set<String> SHORT = Set.of("GetItem", "PutItem", "UpdateItem", "DeleteItem");

    /** Reading more JSON than this takes long. */
    private static final int LONG_BODY = 64 * 1024;

    /** Compressing less than this saves no packet. */
    private static final int LEAST_COMPRESSED = 1024;

    private static final Set<String> CONTENT_TYPES = Set.of(JsonAnswer.CONTENT_TYPE, "application/json");

    private final JsonProtocol protocol;
    private final boolean storageWaits;
    private final Optional<AccessKeys> keys;
    private final Metrics metrics;
    private final int maxBodyBytes;

    /**
     * Makes the endpoint of an engine.
     *
     * @param engine the engine
     * @param storageWaits whether its storage waits for a disk
     * @param keys what requests have to be signed with; empty if any signature will do
     * @param metrics what counts requests
     * @param maxBodyBytes the most bytes that a body may have when it is decompressed
     */
    public ApiEndpoint(
            Engine engine, boolean storageWaits, Optional<AccessKeys> keys, Metrics metrics, int maxBodyBytes) {
        this.protocol = new JsonProtocol(engine);
        this.storageWaits = storageWaits;
        this.keys = keys;
        this.metrics = metrics;
        this.maxBodyBytes = maxBodyBytes;
    }

    /** Whether the request may take long. */
    boolean mayTakeLong(HttpCall call) {
        if (storageWaits) {
            return true;
        }
        OperationModel operation = operation(call);
        return call.body().length > LONG_BODY
                || Gzip.isEncoding(call.headers())
                || (operation != null && !SHORT.contains(operation.name()));
    }

    /** Carries out the request and answers it. */
    HttpAnswer answer(HttpCall call) {
        long start = System.nanoTime();
        OperationModel operation = operation(call);
        String name = operation == null ? "unknown" : operation.name();
        int status = ServerErrors.internal().type().status();
        try {
            HttpAnswer answer = contentType(call)
                    .map(type -> inHttp(answerInJson(call, operation), type, call))
                    .orElseGet(() -> HttpAnswer.text(404, "application/xml", "<UnknownOperationException/>\n"));
            status = answer.status();
            return answer;
        } finally {
            metrics.answered(name, status, System.nanoTime() - start);
        }
    }

    /** The answer that says an error. */
    static HttpAnswer error(ServiceException error) {
        return inHttp(JsonAnswer.of(error), JsonAnswer.CONTENT_TYPE, false);
    }

    private static @Nullable OperationModel operation(HttpCall call) {
        return JsonProtocol.operation(call.headers().get(JsonProtocol.TARGET_HEADER));
    }

    private JsonAnswer answerInJson(HttpCall call, @Nullable OperationModel operation) {
        try {
            Gate gate = operation == null ? Gate.OPEN : gate(call);
            return protocol.answer(call.headers().get(JsonProtocol.TARGET_HEADER), body(call), gate);
        } catch (ServiceException e) {
            return JsonAnswer.of(e);
        }
    }

    private Gate gate(HttpCall call) {
        if (keys.isPresent()) {
            return keys.get().verify(call);
        }
        Authorization.of(call.headers());
        return Gate.OPEN;
    }

    /** Decompressed only now that it is known who sent it: the signature is one of the body as it came. */
    private byte[] body(HttpCall call) {
        if (!Gzip.isEncoding(call.headers())) {
            return call.body();
        }
        byte[] body;
        try {
            body = Gzip.decompressed(call.body(), maxBodyBytes);
        } catch (IOException e) {
            throw ServerErrors.notGzip();
        }
        if (body.length > maxBodyBytes) {
            throw ServerErrors.tooLarge(maxBodyBytes);
        }
        return body;
    }

    private static HttpAnswer inHttp(JsonAnswer answer, String contentType, HttpCall call) {
        boolean compress = answer.body().length >= LEAST_COMPRESSED && Gzip.isAccepted(call.headers());
        return inHttp(answer, contentType, compress);
    }

    private static HttpAnswer inHttp(JsonAnswer answer, String contentType, boolean compress) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Server", "Server");
        headers.put("Content-Type", contentType);
        headers.put("x-amzn-RequestId", answer.requestId());
        byte[] body = answer.body();
        if (compress) {
            body = Gzip.compressed(body);
            headers.put("Content-Encoding", "gzip");
        }
        // Of the bytes that are sent, as AWS has it: SDKs check it before they decompress.
        CRC32 crc = new CRC32();
        crc.update(body);
        headers.put("x-amz-crc32", Long.toString(crc.getValue()));
        return new HttpAnswer(answer.status(), headers, body);
    }

    /** The type of request and answer; empty if the request is not one of this API. */
    private static Optional<String> contentType(HttpCall call) {
        String header = call.headers().get("Content-Type", "");
        int parameters = header.indexOf(';');
        String type = (parameters < 0 ? header : header.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        return CONTENT_TYPES.contains(type) ? Optional.of(type) : Optional.empty();
    }
}
