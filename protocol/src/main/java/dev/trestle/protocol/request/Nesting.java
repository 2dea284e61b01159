package dev.trestle.protocol.request;

import dev.trestle.engine.error.ItemErrors;

/**
 * The limit to lists and maps within one another, which both ways to read attribute values keep. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">Quotas in Amazon DynamoDB</a>,
 * nested attribute depth.
 */
public final class Nesting {

    /** The levels that attribute values may lie on; that of a top-level attribute is on the first. */
    public static final int LEVELS = 32;

    private Nesting() {}

    /**
     * Refuses a value that lies too deep.
     *
     * @param depth how many lists and maps lie around it
     * @throws dev.trestle.engine.error.ServiceException a ValidationException
     */
    public static void check(int depth) {
        if (depth >= LEVELS) {
            throw ItemErrors.nestedTooDeeply();
        }
    }
}
