package dev.trestle.table.exchange;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * Carries an exchange out on the threads that answer it.
 *
 * @param <R> the result
 */
final class AsyncRun<R> {

    private final DynamoDbAsyncClient client;
    private final CompletableFuture<R> result = new CompletableFuture<>();

    private AsyncRun(DynamoDbAsyncClient client) {
        this.client = client;
    }

    static <R> CompletableFuture<R> of(DynamoDbAsyncClient client, Exchange<R> exchange) {
        AsyncRun<R> run = new AsyncRun<>(client);
        run.goOn(exchange);
        return run.result;
    }

    /** Answers that are there already are taken in a loop, as one callback within another would grow the stack. */
    private void goOn(Exchange<R> exchange) {
        @Nullable Exchange<R> at = exchange;
        try {
            while (at != null && !result.isDone()) {
                if (at instanceof Exchange.Done<R> done) {
                    result.complete(done.result());
                } else if (at instanceof Exchange.Ask<?, ?, R> ask) {
                    at = send(ask);
                } else if (at instanceof Exchange.Pause<R> pause) {
                    CompletableFuture.delayedExecutor(pause.time().toMillis(), TimeUnit.MILLISECONDS)
                            .execute(() -> resume(pause.next()));
                    at = null;
                }
            }
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    private <Q, A> @Nullable Exchange<R> send(Exchange.Ask<Q, A, R> ask) {
        CompletableFuture<A> answer = ask.call().send(client, ask.request());
        if (answer.isDone()) {
            return next(ask, answer);
        }
        var unused = answer.whenComplete((response, failure) -> resume(() -> next(ask, answer)));
        return null;
    }

    private static <Q, A, R> Exchange<R> next(Exchange.Ask<Q, A, R> ask, CompletableFuture<A> answer) {
        A response;
        try {
            response = answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SdkException refusal) {
                return ask.refused().apply(refusal);
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return ask.answered().apply(response);
    }

    private void resume(Supplier<Exchange<R>> next) {
        Exchange<R> exchange;
        try {
            exchange = next.get();
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
            return;
        }
        goOn(exchange);
    }
}
