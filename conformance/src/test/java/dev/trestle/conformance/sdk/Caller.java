package dev.trestle.conformance.sdk;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What carries out calls of the API. */
public interface Caller {

    /**
     * Carries out an operation.
     *
     * @throws IllegalArgumentException if the request has a member that the API does not know
     */
    Outcome call(String operation, ObjectNode request);

    /** Sends the body as it stands to the operation. Only for callers that have a wire. */
    Outcome send(String operation, String body);

    /** The region in ARNs. */
    String region();

    /** The account in ARNs. */
    String account();
}
