package dev.trestle.protocol.request;

import dev.trestle.engine.error.ItemErrors;

/**
 * The limit to lists and maps within one another, which both ways to read attribute values keep. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">Quotas in Amazon DynamoDB</a>,
 * nested attribute depth.
 */
public final class Nesting {

    /** The most lists and maps that may lie within one another. */
    public static final int LIMIT = 32;

    private Nesting() {}

    /**
     * The depth of what lies in a list or map.
     *
     * @param depth how many lists and maps lie around that list or map
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if that is too deep
     */
    public static int below(int depth) {
        if (depth >= LIMIT) {
            throw ItemErrors.nestedTooDeeply();
        }
        return depth + 1;
    }
}
