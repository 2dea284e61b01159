package dev.trestle.embedded.http;

import dev.trestle.protocol.JsonAnswer;
import dev.trestle.protocol.JsonProtocol;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;

/** One asynchronous request and its answer: puts the body together from its pieces, then has the operation carried out. */
final class Exchange implements Subscriber<ByteBuffer> {

    private final AsyncExecuteRequest request;
    private final JsonProtocol protocol;
    private final Executor executor;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Exchange(AsyncExecuteRequest request, JsonProtocol protocol, Executor executor) {
        this.request = request;
        this.protocol = protocol;
        this.executor = executor;
    }

    /** Done when the whole answer was delivered. */
    CompletableFuture<Void> end() {
        return end;
    }

    /** Starts to read the request. */
    void start() {
        request.requestContentPublisher().subscribe(this);
    }

    /** Ends the exchange without an answer. */
    void fail(Throwable failure) {
        request.responseHandler().onError(failure);
        end.completeExceptionally(failure);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer piece) {
        byte[] next = new byte[piece.remaining()];
        piece.get(next);
        body.writeBytes(next);
    }

    @Override
    public void onError(Throwable failure) {
        fail(failure);
    }

    @Override
    public void onComplete() {
        try {
            executor.execute(this::answer);
        } catch (RejectedExecutionException e) {
            fail(new IllegalStateException(
                    "The executor of asynchronous clients takes no more work; the EmbeddedDynamoDb may be closed", e));
        }
    }

    private void answer() {
        try {
            JsonAnswer answer = protocol.answer(HttpAnswers.target(request.request()), body.toByteArray());
            request.responseHandler().onHeaders(HttpAnswers.head(answer));
            request.responseHandler().onStream(new OneBuffer(answer.body(), () -> end.complete(null)));
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }
}
