package dev.trestle.embedded.sdk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The calls of one asynchronous client, on the threads of an executor. Thread-safe. */
final class AsyncCalls {

    private final SdkCalls calls;
    private final Executor executor;
    private volatile boolean closed;

    AsyncCalls(SdkCalls calls, Executor executor) {
        this.calls = calls;
        this.executor = executor;
    }

    <B extends SdkPojo & SdkBuilder<B, R>, R extends AwsResponse> CompletableFuture<R> call(
            String operation, SdkPojo request, Supplier<B> newResponse) {
        CompletableFuture<R> future = new CompletableFuture<>();
        if (closed) {
            fail(future, new IllegalStateException("This client is closed; take another one from EmbeddedDynamoDb"));
            return future;
        }
        try {
            executor.execute(() -> complete(future, operation, request, newResponse));
        } catch (RejectedExecutionException e) {
            fail(future, new IllegalStateException("The executor of asynchronous clients takes no more work", e));
        }
        return future;
    }

    private <B extends SdkPojo & SdkBuilder<B, R>, R extends AwsResponse> void complete(
            CompletableFuture<R> future, String operation, SdkPojo request, Supplier<B> newResponse) {
        if (future.isDone()) {
            return; // Cancelled before its turn.
        }
        R response;
        try {
            response = calls.call(operation, request, newResponse);
        } catch (RuntimeException | Error e) {
            fail(future, e);
            return;
        }
        future.complete(response);
    }

    private static void fail(CompletableFuture<?> future, Throwable cause) {
        future.completeExceptionally(new CompletionException(cause));
    }

    void close() {
        closed = true;
    }
}
