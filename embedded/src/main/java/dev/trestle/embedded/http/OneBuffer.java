package dev.trestle.embedded.http;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Publishes a body in one piece, when asked for it; then, or when cancelled, runs what comes after. */
final class OneBuffer implements Publisher<ByteBuffer> {

    private final byte[] body;
    private final Runnable after;

    OneBuffer(byte[] body, Runnable after) {
        this.body = body;
        this.after = after;
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        AtomicBoolean over = new AtomicBoolean();
        subscriber.onSubscribe(new Subscription() {
            @Override
            public void request(long count) {
                if (over.compareAndSet(false, true)) {
                    if (count > 0) {
                        subscriber.onNext(ByteBuffer.wrap(body).asReadOnlyBuffer());
                        subscriber.onComplete();
                    } else {
                        subscriber.onError(new IllegalArgumentException("Asked for " + count + " pieces"));
                    }
                    after.run();
                }
            }

            @Override
            public void cancel() {
                if (over.compareAndSet(false, true)) {
                    after.run();
                }
            }
        });
    }
}
