package dev.trestle.connect;

import dev.trestle.embedded.EmbeddedDynamoDb;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What was asked of a DynamoDB, by operation; and what a role may not ask is refused, as IAM does. */
final class RecordedCalls implements ExecutionInterceptor {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Set<String> refused = Set.of();

    /** Settings of clients that speak to that DynamoDB by the SDK's own way, and are recorded. */
    Consumer<DynamoDbClientBuilder> of(EmbeddedDynamoDb db) {
        return client -> client.httpClient(db.httpClient())
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(settings -> settings.addExecutionInterceptor(this));
    }

    List<String> operations() {
        return List.copyOf(calls);
    }

    /** Forgets what was asked, and refuses these from now on. */
    void refuse(String... operations) {
        refused = Set.of(operations);
        calls.clear();
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        calls.add(operation);
        if (refused.contains(operation)) {
            throw DynamoDbException.builder()
                    .message("not authorized to perform: dynamodb:" + operation)
                    .statusCode(400)
                    .build();
        }
    }
}
