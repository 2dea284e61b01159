package dev.trestle.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A batch came to an end in its midst: a request failed for good, or DynamoDB was too busy for too long. */
public final class BatchIncompleteException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final int done;
    private final transient @Nullable List<?> leftKeys;

    /**
     * The end of a batch.
     *
     * @param done how many items were read or written before
     * @param leftKeys the keys of the items that were not
     * @param cause why a request failed; null if DynamoDB left the rest undone however often it was asked
     */
    public BatchIncompleteException(int done, List<?> leftKeys, @Nullable Throwable cause) {
        super(
                "TRESTLE-T032",
                "the batch ended after " + done + " of " + (done + leftKeys.size())
                        + " items, as "
                        + (cause == null ? "DynamoDB left the rest undone each time" : "a request failed")
                        + "; the rest, from " + leftKeys.get(0) + " on, is in leftKeys(). Do that again "
                        + (cause == null ? "later" : "when the cause is mended: " + cause.getMessage()),
                cause);
        this.done = done;
        this.leftKeys = List.copyOf(leftKeys);
    }

    /** How many items were read or written. */
    public int done() {
        return done;
    }

    /** The {@code EntityKey}s of the items that were not, in no order; empty if this was serialized. */
    public List<?> leftKeys() {
        return leftKeys == null ? List.of() : leftKeys;
    }
}
