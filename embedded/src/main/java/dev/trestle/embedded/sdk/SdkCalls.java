package dev.trestle.embedded.sdk;

import dev.trestle.embedded.request.RequestId;
import dev.trestle.engine.Engine;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.Structure;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.awscore.util.AwsHeader;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Carries the SDK's requests to an engine and its answers back. Thread-safe. */
final class SdkCalls {

    private final Engine engine;

    SdkCalls(Engine engine) {
        this.engine = engine;
    }

    /**
     * Carries out an operation.
     *
     * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException the error that the engine answers with
     * @throws IllegalStateException if the engine is closed
     */
    <B extends SdkPojo & SdkBuilder<B, R>, R extends DynamoDbResponse> R call(
            String operation, SdkPojo request, Supplier<B> newResponse) {
        String requestId = RequestId.next();
        B response = newResponse.get();
        OperationBinding binding = OperationBinding.of(operation, request, response);
        try {
            Structure answer = engine.call(operation, binding.request().read(request));
            binding.response().write(answer, response);
        } catch (ServiceException e) {
            throw SdkErrors.of(e, requestId);
        }
        describe(response, requestId);
        return response.build();
    }

    private static void describe(SdkPojo response, String requestId) {
        ((DynamoDbResponse.Builder) response)
                .responseMetadata(DefaultAwsResponseMetadata.create(Map.of(AwsHeader.AWS_REQUEST_ID, requestId)))
                .sdkHttpResponse(new AnsweredInProcess(200, requestId));
    }
}
