package dev.trestle.table.exchange;

import java.util.concurrent.CancellationException;
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
    private final RunObserver observer;
    private final CompletableFuture<R> result = new CompletableFuture<>();

    private AsyncRun(DynamoDbAsyncClient client, RunObserver observer) {
        this.client = client;
        this.observer = observer;
    }

    static <R> CompletableFuture<R> of(DynamoDbAsyncClient client, RunObserver observer, Exchange<R> exchange) {
        AsyncRun<R> run = new AsyncRun<>(client, observer);
        run.goOn(exchange);
        return run.result;
    }

    /** Answers that are there already are taken in a loop, as one callback within another would grow the stack. */
    private void goOn(Exchange<R> exchange) {
        @Nullable Exchange<R> at = exchange;
        try {
            while (at != null) {
                if (result.isDone()) {
                    // Somebody completed it from outside, which is how a future is cancelled.
                    observer.ended(new CancellationException("the future was completed by somebody else"));
                    return;
                }
                if (at instanceof Exchange.Done<R> done) {
                    observer.ended(null);
                    result.complete(done.result());
                    return;
                } else if (at instanceof Exchange.Ask<?, ?, R> ask) {
                    at = send(ask);
                } else if (at instanceof Exchange.Note<R> note) {
                    observer.noted(note.what());
                    at = note.next().get();
                } else if (at instanceof Exchange.Pause<R> pause) {
                    observer.pausing(pause.time());
                    CompletableFuture.delayedExecutor(pause.time().toMillis(), TimeUnit.MILLISECONDS)
                            .execute(() -> resume(pause.next()));
                    at = null;
                }
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void fail(Throwable failure) {
        observer.ended(failure);
        result.completeExceptionally(failure);
    }

    private <Q, A> @Nullable Exchange<R> send(Exchange.Ask<Q, A, R> ask) {
        CompletableFuture<A> answer = ask.call().send(client, observer.sending(ask.call(), ask.request()));
        if (answer.isDone()) {
            return next(ask, answer);
        }
        var unused = answer.whenComplete((response, failure) -> resume(() -> next(ask, answer)));
        return null;
    }

    private <Q, A> Exchange<R> next(Exchange.Ask<Q, A, R> ask, CompletableFuture<A> answer) {
        A response;
        try {
            response = answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SdkException refusal) {
                observer.refused(refusal);
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
            fail(e);
            return;
        }
        goOn(exchange);
    }
}
