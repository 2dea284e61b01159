package dev.trestle.migrations.waiting;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * Growing and random pauses between tries that brought nothing, and an end of patience. For one piece of work.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">Error retries and
 *     exponential backoff</a>
 */
public final class Patience {
    /** So many tries in a row without any result are the end of it. */
    public static final int TRIES_WITHOUT_PROGRESS = 10;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final int SERVER_ERROR = 500;

    private final Consumer<Duration> pause;
    private final RandomGenerator random;
    private int fruitless;

    /**
     * Patience for one piece of work.
     *
     * @param pause how to wait
     * @param random what makes pauses differ
     */
    public Patience(Consumer<Duration> pause, RandomGenerator random) {
        this.pause = pause;
        this.random = random;
    }

    /** Whether it is worth while to try again. */
    public static boolean passes(SdkException failure) {
        if (failure instanceof AwsServiceException refusal) {
            return refusal.isThrottlingException()
                    || refusal.statusCode() >= SERVER_ERROR
                    || refusal instanceof TransactionConflictException
                    || refusal instanceof TransactionInProgressException;
        }
        return failure instanceof SdkClientException && failure.getCause() instanceof IOException;
    }

    /** Sends a request until it is answered. */
    public <T> T answered(Supplier<T> request) {
        while (true) {
            try {
                return request.get();
            } catch (SdkException e) {
                if (!passes(e) || !again()) {
                    throw e;
                }
            }
        }
    }

    /** Something came of the last try. */
    public void progressed() {
        fruitless = 0;
        pauseFor(FIRST_PAUSE);
    }

    /** Nothing came of the last try: waits, and says whether to try again. */
    public boolean again() {
        fruitless++;
        if (fruitless == TRIES_WITHOUT_PROGRESS) {
            return false;
        }
        pauseFor(FIRST_PAUSE.multipliedBy(1L << fruitless));
        return true;
    }

    /** Between half and all of it, so that threads that were throttled together do not come back together. */
    private void pauseFor(Duration longest) {
        Duration half = longest.dividedBy(2);
        pause.accept(half.plusNanos(random.nextLong(half.toNanos())));
    }
}
