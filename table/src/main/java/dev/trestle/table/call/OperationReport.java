package dev.trestle.table.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What became of an operation.
 *
 * @param operation what was asked for
 * @param calls the calls to DynamoDB that were answered without error, in their order
 * @param refusedCalls how many calls were not, be it that DynamoDB refused them or could not be reached
 * @param repetitions how often Trestle waited to ask again for what was left undone or in conflict
 * @param sdkRetries how often the SDK sent a request again; empty if that is not known, see {@link AttemptCounter}
 * @param duration from the beginning to the end, pauses included
 * @param outcome how it ended
 */
public record OperationReport(
        Operation operation,
        List<Call> calls,
        int refusedCalls,
        int repetitions,
        OptionalInt sdkRetries,
        Duration duration,
        Outcome outcome) {

    /** Copies the calls. */
    public OperationReport {
        calls = List.copyOf(calls);
    }

    /** The consumed capacity in read and write capacity units, of the calls that were answered. */
    public double capacityUnits() {
        return calls.stream().mapToDouble(Call::capacityUnits).sum();
    }

    /** How many items came back. */
    public long itemsReturned() {
        return calls.stream().mapToLong(Call::itemsReturned).sum();
    }

    /** How many items were read to find them, before filters. */
    public long scannedCount() {
        return calls.stream().mapToLong(Call::scannedCount).sum();
    }

    /** How an operation ended. */
    public sealed interface Outcome {

        /** In few words, as tags of metrics want them: {@code success}, {@code rejected} or {@code failure}. */
        String word();

        /** A code that stays the same: Trestle's own, else DynamoDB's, else the name of the exception's class. */
        Optional<String> errorCode();
    }

    /** It did what was asked for. */
    public record Succeeded() implements Outcome {
        @Override
        public String word() {
            return "success";
        }

        @Override
        public Optional<String> errorCode() {
            return Optional.empty();
        }
    }

    /** A write did not happen, and its caller has that as a value: a condition that does not hold, a value that is taken. */
    public record Rejected(String code) implements Outcome {
        @Override
        public String word() {
            return "rejected";
        }

        @Override
        public Optional<String> errorCode() {
            return Optional.of(code);
        }
    }

    /** An exception reached the caller. */
    public record Failed(String code, Throwable failure) implements Outcome {
        @Override
        public String word() {
            return "failure";
        }

        @Override
        public Optional<String> errorCode() {
            return Optional.of(code);
        }
    }
}
