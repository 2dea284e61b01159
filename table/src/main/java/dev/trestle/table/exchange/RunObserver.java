package dev.trestle.table.exchange;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Watches one run of an exchange, step by step; the steps follow each other, though not always in one thread. */
public interface RunObserver {

    /** Nobody watches. */
    RunObserver NONE = new RunObserver() {};

    /** A request is about to be sent; the one that is returned is sent in its place. */
    default <Q> Q sending(ApiCall<Q, ?> call, Q request) {
        return request;
    }

    /** DynamoDB refused a request, or could not be asked. */
    default void refused(SdkException failure) {}

    /** The exchange says something of its progress. */
    default void noted(Object what) {}

    /** It is waited so long, to ask for something again. */
    default void pausing(Duration time) {}

    /** The run has ended: with a result, or with a failure. */
    default void ended(@Nullable Throwable failure) {}
}
