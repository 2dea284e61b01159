package dev.trestle.embedded.sdk;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Shape;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Makes the SDK's exceptions of the engine's errors. */
final class SdkErrors {

    private static final Map<String, StructureBinding> BINDINGS = new ConcurrentHashMap<>();

    private SdkErrors() {}

    /** The exception that the SDK would throw for the error. */
    static DynamoDbException of(ServiceException error, String serviceName, String requestId) {
        return of(
                error.type().code(),
                error.type().status(),
                error.getMessage(),
                error.members(),
                serviceName,
                requestId);
    }

    /** The exception that the SDK would throw for an error of this code, with the members of its shape. */
    static DynamoDbException of(
            String code,
            int status,
            String message,
            Map<String, Object> members,
            String serviceName,
            String requestId) {
        DynamoDbException.Builder builder = SdkErrorTypes.builder(code);
        if (!members.isEmpty()) {
            BINDINGS.computeIfAbsent(code, name -> bind(name, builder.sdkFields()))
                    .write(members, builder);
        }
        // The SDK's types for build() differ between the builders, yet each makes a DynamoDbException.
        return (DynamoDbException) builder.awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName(serviceName)
                        .errorCode(code)
                        .errorMessage(message)
                        .sdkHttpResponse(new AnsweredInProcess(status, requestId))
                        .build())
                .message(message)
                .statusCode(status)
                .requestId(requestId)
                .numAttempts(1)
                .build();
    }

    private static StructureBinding bind(String code, List<SdkField<?>> fields) {
        Shape.StructureOf structure = ServiceModel.findError(code);
        if (structure == null) {
            throw new IllegalStateException("The service model gives " + code + " no members");
        }
        return StructureBinding.of(structure, fields, "");
    }
}
