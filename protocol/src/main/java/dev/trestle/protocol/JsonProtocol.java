package dev.trestle.protocol;

import dev.trestle.engine.Engine;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.OperationModel;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Structure;
import dev.trestle.protocol.request.RequestId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests of the AWS JSON 1.0 protocol from an engine. Signatures are not looked at. Thread-safe. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html">DynamoDB low-level
 * API</a>.
 */
public final class JsonProtocol {

    /** The header that names the operation. */
    public static final String TARGET_HEADER = "X-Amz-Target";

    private static final Map<String, OperationModel> BY_TARGET = byTarget();

    private final Engine engine;

    /** Makes the protocol's end at the engine. */
    public JsonProtocol(Engine engine) {
        this.engine = engine;
    }

    /** The operation that the value of {@link #TARGET_HEADER} means, or null if there is none such. */
    public static @Nullable OperationModel operation(@Nullable String target) {
        return target == null ? null : BY_TARGET.get(target);
    }

    private static Map<String, OperationModel> byTarget() {
        Map<String, OperationModel> operations = new HashMap<>();
        for (ServiceModel service : ServiceModel.all()) {
            service.operations()
                    .forEach((name, operation) -> operations.put(service.targetPrefix() + "." + name, operation));
        }
        return Map.copyOf(operations);
    }

    /**
     * Carries out a request and gives its answer, errors of the API among them.
     *
     * @param target the value of {@link #TARGET_HEADER}, or null if there was none
     * @param body the body, which ought to be a JSON object
     * @throws IllegalStateException if the engine is closed
     */
    public JsonAnswer answer(@Nullable String target, byte[] body) {
        return answer(target, body, Gate.OPEN);
    }

    /**
     * Carries out a request that the gate lets pass and gives its answer, errors of the API among them.
     *
     * @throws IllegalStateException if the engine is closed
     */
    public JsonAnswer answer(@Nullable String target, byte[] body, Gate gate) {
        String requestId = RequestId.next();
        try {
            OperationModel operation = operation(target);
            if (operation == null) {
                throw JsonErrors.unknownOperation();
            }
            Structure request = JsonCodec.read(operation.input(), body);
            gate.check(operation, request);
            Structure answer = engine.call(operation.name(), request);
            return new JsonAnswer(200, requestId, JsonCodec.write(operation.output(), answer));
        } catch (ServiceException e) {
            return JsonAnswer.of(e, requestId);
        }
    }
}
