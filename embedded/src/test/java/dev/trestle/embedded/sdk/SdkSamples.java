package dev.trestle.embedded.sdk;

import dev.trestle.engine.model.Structure;
import java.util.Set;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/** Makes the SDK's requests, responses and exceptions of structures, for any operation. */
public final class SdkSamples {

    /** Operations that the service model has and the version of the SDK that is used here does not. */
    public static final Set<String> NEWER_THAN_THE_SDK =
            Set.of("CancelBulkOperation", "DescribeBulkOperation", "ListBulkOperations", "StartBulkPutItems");

    private SdkSamples() {}

    public static AwsRequest request(String operation, Structure members) {
        SdkPojo builder = builder(operation, "Request");
        binding(operation).request().write(members, builder);
        return (AwsRequest) ((Buildable) builder).build();
    }

    public static AwsResponse response(String operation, Structure members) {
        SdkPojo builder = builder(operation, "Response");
        binding(operation).response().write(members, builder);
        return (AwsResponse) ((Buildable) builder).build();
    }

    public static DynamoDbException exception(dev.trestle.engine.error.ServiceException error, String serviceName) {
        return SdkErrors.of(error, serviceName, "REQUEST");
    }

    static OperationBinding binding(String operation) {
        return OperationBinding.of(operation, builder(operation, "Request"), builder(operation, "Response"));
    }

    static SdkPojo builder(String operation, String suffix) {
        try {
            return (SdkPojo) Class.forName(DynamoDbRequest.class.getPackageName() + "." + operation + suffix)
                    .getMethod("builder")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
