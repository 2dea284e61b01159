package dev.trestle.table.exchange;

import java.time.Duration;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Carries an exchange out in the calling thread. */
final class BlockingRun {

    private BlockingRun() {}

    static <R> R of(DynamoDbClient client, RunObserver observer, Exchange<R> exchange) {
        R result;
        try {
            result = result(client, observer, exchange);
        } catch (RuntimeException | Error e) {
            observer.ended(e);
            throw e;
        }
        observer.ended(null);
        return result;
    }

    private static <R> R result(DynamoDbClient client, RunObserver observer, Exchange<R> exchange) {
        Exchange<R> at = exchange;
        while (true) {
            if (at instanceof Exchange.Done<R> done) {
                return done.result();
            } else if (at instanceof Exchange.Ask<?, ?, R> ask) {
                at = send(client, observer, ask);
            } else if (at instanceof Exchange.Pause<R> pause) {
                observer.pausing(pause.time());
                sleep(pause.time());
                at = pause.next().get();
            } else if (at instanceof Exchange.Note<R> note) {
                observer.noted(note.what());
                at = note.next().get();
            }
        }
    }

    private static <Q, A, R> Exchange<R> send(DynamoDbClient client, RunObserver observer, Exchange.Ask<Q, A, R> ask) {
        A answer;
        try {
            answer = ask.call().send(client, observer.sending(ask.call(), ask.request()));
        } catch (SdkException e) {
            observer.refused(e);
            return ask.refused().apply(e);
        }
        return ask.answered().apply(answer);
    }

    /** DynamoDB gets time to recover; {@link Retries} says how much. */
    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("interrupted while waiting to ask DynamoDB again", e);
        }
    }
}
