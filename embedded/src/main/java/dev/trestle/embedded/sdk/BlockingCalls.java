package dev.trestle.embedded.sdk;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The calls of one synchronous client, on the caller's thread. Thread-safe. */
final class BlockingCalls {

    private final SdkCalls calls;
    private volatile boolean closed;

    BlockingCalls(SdkCalls calls) {
        this.calls = calls;
    }

    <B extends SdkPojo & SdkBuilder<B, R>, R extends AwsResponse> R call(
            String operation, SdkPojo request, Supplier<B> newResponse) {
        if (closed) {
            throw new IllegalStateException("This client is closed; take another one from EmbeddedDynamoDb");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw AbortedException.create("Thread was interrupted");
        }
        return calls.call(operation, request, newResponse);
    }

    void close() {
        closed = true;
    }
}
