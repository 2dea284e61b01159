package dev.trestle.table.call;

import java.util.function.Consumer;

/**
 * Hears of each operation on a table and of each answered call to DynamoDB, in the thread that goes on with it. What a listener
 * throws is logged and has no effect on the operation. A table with a listener asks DynamoDB to tell the consumed capacity,
 * one without does not.
 */
@FunctionalInterface
public interface CallListener {

    /** A call was answered without error. */
    void answered(Call call);

    /**
     * An operation begins, in its caller's thread. A stream of items is an operation for each of its pages, a parallel scan
     * one for each segment.
     *
     * @return hears once of the operation's end, before its caller does; of an asynchronous one that somebody cancels, when
     *     that is noticed
     */
    default Consumer<OperationReport> began(Operation operation) {
        return report -> {};
    }

    /** A listener that hears everything that this one does, before another one hears it too. */
    default CallListener and(CallListener other) {
        return new ListenersInOrder(this, other);
    }
}
