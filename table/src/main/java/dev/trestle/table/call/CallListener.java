package dev.trestle.table.call;

/**
 * Hears of each answered call to DynamoDB, in the thread that made it. What it throws reaches the caller of the operation.
 * A table with a listener asks DynamoDB to tell the consumed capacity, one without does not.
 */
@FunctionalInterface
public interface CallListener {

    /** A call was answered without error. */
    void answered(Call call);
}
