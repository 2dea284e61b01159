package dev.trestle.embedded.json;

import dev.trestle.embedded.request.RequestId;
import dev.trestle.engine.Engine;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.OperationModel;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * Answers requests of the AWS JSON 1.0 protocol from an engine. Signatures are not looked at. Thread-safe. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html">DynamoDB low-level
 * API</a>.
 */
public final class JsonProtocol {

    /** The header that names the operation. */
    public static final String TARGET_HEADER = "X-Amz-Target";

    private final Engine engine;

    /** Makes the protocol's end at the engine. */
    public JsonProtocol(Engine engine) {
        this.engine = engine;
    }

    /**
     * Carries out a request and gives its answer, errors of the API among them.
     *
     * @param target the value of {@link #TARGET_HEADER}, or null if there was none
     * @param body the body, which ought to be a JSON object
     * @throws IllegalStateException if the engine is closed
     */
    public JsonAnswer answer(@Nullable String target, byte[] body) {
        String requestId = RequestId.next();
        try {
            OperationModel operation = operation(target);
            Structure request = ShapeDecoder.decode(operation.input(), body);
            Structure answer = engine.call(operation.name(), request);
            return new JsonAnswer(200, requestId, ShapeEncoder.encode(operation.output(), answer));
        } catch (ServiceException e) {
            return new JsonAnswer(e.type().status(), requestId, encode(e));
        }
    }

    private static OperationModel operation(@Nullable String target) {
        int dot = target == null ? -1 : target.indexOf('.');
        if (target == null || dot < 0) {
            throw JsonErrors.unknownOperation(target);
        }
        String prefix = target.substring(0, dot);
        String name = target.substring(dot + 1);
        return ServiceModel.all().stream()
                .filter(service -> service.targetPrefix().equals(prefix))
                .map(service -> service.operation(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> JsonErrors.unknownOperation(target));
    }

    static byte[] encode(ServiceException error) {
        Shape.StructureOf shape = ServiceModel.findError(error.type().code());
        Map<String, Shape.Member> members = shape == null ? Map.of() : shape.members();
        try (JsonWriter json = JsonWriter.create()) {
            json.writeStartObject();
            json.writeFieldName("__type").writeValue(error.type().qualifiedCode());
            ShapeEncoder.encodeMembers(members, error.members(), json);
            json.writeFieldName(messageName(members)).writeValue(error.getMessage());
            json.writeEndObject();
            return json.getBytes();
        }
    }

    /** The service model spells the member one way in some errors and another way in others. */
    private static String messageName(Map<String, Shape.Member> members) {
        return members.keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).equals("message"))
                .findFirst()
                .orElse("message");
    }
}
