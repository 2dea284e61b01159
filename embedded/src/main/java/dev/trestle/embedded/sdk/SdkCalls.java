package dev.trestle.embedded.sdk;

import dev.trestle.engine.Engine;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.Structure;
import dev.trestle.protocol.request.RequestId;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.awscore.util.AwsHeader;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Carries the SDK's requests to an engine and its answers back. Thread-safe. */
final class SdkCalls {

    /** What the SDK calls DynamoDB in errors. */
    static final String DYNAMODB = "DynamoDb";

    /** What the SDK calls DynamoDB Streams in errors. */
    static final String STREAMS = "DynamoDbStreams";

    private final Engine engine;
    private final String serviceName;

    /** Calls of the service that the SDK knows by the name. */
    SdkCalls(Engine engine, String serviceName) {
        this.engine = engine;
        this.serviceName = serviceName;
    }

    /**
     * Carries out an operation.
     *
     * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException the error that the engine answers with
     * @throws IllegalStateException if the engine is closed
     */
    <B extends SdkPojo & SdkBuilder<B, R>, R extends AwsResponse> R call(
            String operation, SdkPojo request, Supplier<B> newResponse) {
        String requestId = RequestId.next();
        B response = newResponse.get();
        OperationBinding binding = OperationBinding.of(operation, request, response);
        try {
            Structure answer = engine.call(operation, binding.request().read(request));
            binding.response().write(answer, response);
        } catch (ServiceException e) {
            throw SdkErrors.of(e, serviceName, requestId);
        }
        describe(response, requestId);
        return response.build();
    }

    private static void describe(SdkPojo response, String requestId) {
        ((AwsResponse.Builder) response)
                .responseMetadata(DefaultAwsResponseMetadata.create(Map.of(AwsHeader.AWS_REQUEST_ID, requestId)))
                .sdkHttpResponse(new AnsweredInProcess(200, requestId));
    }
}
