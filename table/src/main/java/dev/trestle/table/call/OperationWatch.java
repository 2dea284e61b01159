package dev.trestle.table.call;

import dev.trestle.table.TrestleException;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.RunObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** Follows one operation for a listener. The steps of a run happen after each other, so nothing here is locked. */
final class OperationWatch implements RunObserver {

    private final CallListener listener;
    private final Operation operation;
    private final Consumer<OperationReport> end;
    private final long start = System.nanoTime();
    private final List<Call> calls = new ArrayList<>();
    private int refusedCalls;
    private int repetitions;
    private int sdkRetries;
    private boolean sdkRetriesKnown = true;
    private @Nullable AtomicInteger attempts;
    private @Nullable String rejection;
    private boolean ended;

    OperationWatch(CallListener listener, Operation operation) {
        this.listener = listener;
        this.operation = operation;
        this.end = Listening.began(listener, operation);
    }

    @Override
    @SuppressWarnings("unchecked") // the builder of a request builds a request of its own kind
    public <Q> Q sending(ApiCall<Q, ?> call, Q request) {
        if (!(request instanceof DynamoDbRequest plain)) {
            return request;
        }
        AtomicInteger counter = new AtomicInteger();
        attempts = counter;
        return (Q) plain.toBuilder()
                .overrideConfiguration(settings -> settings.putExecutionAttribute(AttemptCounter.ATTEMPTS, counter))
                .build();
    }

    @Override
    public void noted(Object what) {
        if (what instanceof Call call) {
            countAttempts(null);
            calls.add(call);
            Listening.shielded(() -> listener.answered(call));
        } else if (what instanceof Rejection rejected) {
            rejection = rejected.code();
        }
    }

    @Override
    public void refused(SdkException failure) {
        countAttempts(failure.numAttempts());
        refusedCalls++;
    }

    private void countAttempts(@Nullable Integer told) {
        int counted = attempts == null ? 0 : attempts.get();
        if (counted > 0 || told != null) {
            sdkRetries += Math.max(counted, told == null ? 0 : told) - 1;
        } else {
            sdkRetriesKnown = false;
        }
    }

    @Override
    public void pausing(Duration time) {
        repetitions++;
    }

    @Override
    public void ended(@Nullable Throwable failure) {
        if (ended) {
            return;
        }
        ended = true;
        OperationReport report = new OperationReport(
                operation,
                calls,
                refusedCalls,
                repetitions,
                sdkRetriesKnown ? OptionalInt.of(sdkRetries) : OptionalInt.empty(),
                Duration.ofNanos(System.nanoTime() - start),
                outcome(failure));
        Listening.shielded(() -> end.accept(report));
    }

    private OperationReport.Outcome outcome(@Nullable Throwable failure) {
        if (failure != null) {
            return new OperationReport.Failed(code(failure), failure);
        }
        return rejection == null ? new OperationReport.Succeeded() : new OperationReport.Rejected(rejection);
    }

    private static String code(Throwable failure) {
        if (failure instanceof TrestleException refusal) {
            return refusal.code();
        }
        if (failure instanceof AwsServiceException service && service.awsErrorDetails() != null) {
            return Optional.ofNullable(service.awsErrorDetails().errorCode())
                    .orElseGet(() -> service.getClass().getSimpleName());
        }
        return failure.getClass().getSimpleName();
    }
}
