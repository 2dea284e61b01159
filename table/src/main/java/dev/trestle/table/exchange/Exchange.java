package dev.trestle.table.exchange;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What is asked of DynamoDB, request by request, and how the answers become a result. A value: nothing is sent before
 * {@link #run} or {@link #runAsync}, which share everything but the waiting. What the steps throw reaches the caller.
 *
 * @param <R> the result
 */
public sealed interface Exchange<R> {

    /** The end. */
    record Done<R>(R result) implements Exchange<R> {}

    /**
     * One request and what comes after its answer.
     *
     * @param answered goes on with the answer
     * @param refused goes on without one, or throws
     */
    record Ask<Q, A, R>(
            ApiCall<Q, A> call,
            Q request,
            Function<A, Exchange<R>> answered,
            Function<SdkException, Exchange<R>> refused)
            implements Exchange<R> {}

    /** A time to wait before going on. */
    record Pause<R>(Duration time, Supplier<Exchange<R>> next) implements Exchange<R> {}

    /** Something to tell whoever watches the run, before going on. */
    record Note<R>(Object what, Supplier<Exchange<R>> next) implements Exchange<R> {}

    /** A result without a request. */
    static <R> Exchange<R> done(R result) {
        return new Done<>(result);
    }

    /** One request; errors reach the caller as the SDK throws them. */
    static <Q, A, R> Exchange<R> ask(ApiCall<Q, A> call, Q request, Function<A, Exchange<R>> answered) {
        return new Ask<>(call, request, answered, refusal -> {
            throw refusal;
        });
    }

    /** The exchange that goes on with another one after this. */
    default <S> Exchange<S> then(Function<? super R, Exchange<S>> next) {
        if (this instanceof Ask<?, ?, R> ask) {
            return continued(ask, next);
        }
        if (this instanceof Pause<R> pause) {
            return new Pause<>(pause.time(), () -> pause.next().get().then(next));
        }
        if (this instanceof Note<R> note) {
            return new Note<>(note.what(), () -> note.next().get().then(next));
        }
        return next.apply(((Done<R>) this).result());
    }

    private static <Q, A, R, S> Exchange<S> continued(Ask<Q, A, R> ask, Function<? super R, Exchange<S>> next) {
        return new Ask<>(
                ask.call(),
                ask.request(),
                answer -> ask.answered().apply(answer).then(next),
                refusal -> ask.refused().apply(refusal).then(next));
    }

    /** The exchange with its result turned into another. */
    default <S> Exchange<S> map(Function<? super R, ? extends S> function) {
        return then(result -> done(function.apply(result)));
    }

    /** Carries it out in the calling thread. */
    default R run(DynamoDbClient client) {
        return run(client, RunObserver.NONE);
    }

    /** Carries it out in the calling thread, watched by somebody. */
    default R run(DynamoDbClient client, RunObserver observer) {
        return BlockingRun.of(client, observer, this);
    }

    /**
     * Carries it out without holding a thread while DynamoDB answers.
     *
     * @return completed with the result, or exceptionally with what {@link #run} would have thrown
     */
    default CompletableFuture<R> runAsync(DynamoDbAsyncClient client) {
        return runAsync(client, RunObserver.NONE);
    }

    /** The same, watched by somebody, who hears of the end before the future is completed. */
    default CompletableFuture<R> runAsync(DynamoDbAsyncClient client, RunObserver observer) {
        return AsyncRun.of(client, observer, this);
    }
}
