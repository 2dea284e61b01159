package dev.trestle.server.api;

import dev.trestle.engine.Engine;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.OperationModel;
import dev.trestle.protocol.JsonAnswer;
import dev.trestle.protocol.JsonProtocol;
import dev.trestle.server.auth.Authorization;
import dev.trestle.server.http.HttpAnswer;
import dev.trestle.server.http.HttpCall;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> CONTENT_TYPES = Set.of(JsonAnswer.CONTENT_TYPE, "application/json");

    private final JsonProtocol protocol;

    /** Makes the endpoint of an engine. */
    public ApiEndpoint(Engine engine) {
        this.protocol = new JsonProtocol(engine);
    }

    /** Whether the request may take long, in an engine whose storage never waits. */
    public boolean mayTakeLong(HttpCall call) {
        OperationModel operation = JsonProtocol.operation(call.headers().get(JsonProtocol.TARGET_HEADER));
        return call.body().length > LONG_BODY || (operation != null && !SHORT.contains(operation.name()));
    }

    /** Carries out the request and answers it. */
    public HttpAnswer answer(HttpCall call) {
        String contentType = contentType(call);
        if (contentType == null) {
            return HttpAnswer.text(404, "application/xml", "<UnknownOperationException/>\n");
        }
        JsonAnswer answer = answerInJson(call);
        return new HttpAnswer(
                answer.status(),
                Map.of(
                        "Content-Type", contentType,
                        "x-amzn-RequestId", answer.requestId(),
                        "x-amz-crc32", Long.toString(answer.crc32())),
                answer.body());
    }

    private JsonAnswer answerInJson(HttpCall call) {
        String target = call.headers().get(JsonProtocol.TARGET_HEADER);
        if (JsonProtocol.operation(target) != null) {
            try {
                Authorization.of(call.headers());
            } catch (ServiceException e) {
                return JsonAnswer.of(e);
            }
        }
        return protocol.answer(target, call.body());
    }

    /** The type of request and answer, or null if the request is not one of this API. */
    private static @Nullable String contentType(HttpCall call) {
        String header = call.headers().get("Content-Type", "");
        int parameters = header.indexOf(';');
        String type = (parameters < 0 ? header : header.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        return CONTENT_TYPES.contains(type) ? type : null;
    }
}
