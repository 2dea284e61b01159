package dev.trestle.table;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A transaction was cancelled; none of its actions happened. */
public final class TransactionFailedException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<FailedAction> failures;

    public TransactionFailedException(List<FailedAction> failures, int actions, Throwable cause) {
        super(
                "TRESTLE-T014",
                "none of the " + actions + " actions of the transaction happened: "
                        + failures.stream()
                                .map(TransactionFailedException::line)
                                .collect(Collectors.joining("; ")),
                cause);
        this.failures = List.copyOf(failures);
    }

    private static String line(FailedAction failure) {
        return "action " + failure.number() + ", " + failure.action() + " " + failure.entity() + "[" + failure.key()
                + "], failed with " + failure.reason() + ": " + failure.explanation();
    }

    /** The actions that stood in the way, in the order of the transaction; at least one, unless this was serialized. */
    public List<FailedAction> failures() {
        return failures == null ? List.of() : failures;
    }
}
