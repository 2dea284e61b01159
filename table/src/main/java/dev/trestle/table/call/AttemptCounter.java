package dev.trestle.table.call;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Counts how often the SDK sends a request, of which it tells nobody otherwise, so that {@link OperationReport#sdkRetries} is
 * known. The clients of {@code connect} over HTTP have it; give it to one of your own: {@code DynamoDbClient.builder().overrideConfiguration(o ->
 * o.addExecutionInterceptor(AttemptCounter.INSTANCE))}. Has no state; one serves all clients.
 */
public final class AttemptCounter implements ExecutionInterceptor {

    /** The counter for all clients. */
    public static final AttemptCounter INSTANCE = new AttemptCounter();

    /** Where an operation wants its attempts counted. */
    static final ExecutionAttribute<AtomicInteger> ATTEMPTS = new ExecutionAttribute<>("TrestleAttempts");

    private AttemptCounter() {}

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        AtomicInteger attempts = attributes.getAttribute(ATTEMPTS);
        if (attempts != null) {
            attempts.incrementAndGet();
        }
    }
}
