package dev.trestle.connect;

import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/**
 * Keeps a client from changing tables that infrastructure code owns. It stands in the client and not in each step of a migration,
 * as steps look before they ask for a change: one that has nothing to change passes, any other ends here, whatever it is.
 */
final class ExternalSchema implements ExecutionInterceptor {

    private static final Set<Class<? extends SdkRequest>> CHANGES = Set.of(
            CreateTableRequest.class,
            DeleteTableRequest.class,
            TagResourceRequest.class,
            UntagResourceRequest.class,
            UpdateContinuousBackupsRequest.class,
            UpdateTableRequest.class,
            UpdateTimeToLiveRequest.class);

    private final String deployment;

    ExternalSchema(String deployment) {
        this.deployment = deployment;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (CHANGES.contains(context.request().getClass())) {
            throw new ExternalSchemaException(
                    deployment, context.request().getClass().getSimpleName().replaceFirst("Request$", ""));
        }
    }
}
