package dev.trestle.conformance.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * One call of a case and what it is to give.
 *
 * @param call the operation
 * @param request the request in the API's JSON, with all macros expanded
 * @param body what is sent instead of the request, byte for byte
 * @param reading how often the operation is called
 * @param expected what is expected
 * @param keep what later steps call the parts of the answer that these JSON pointers lead to
 * @param node the step as it stands in its file, where a recorded answer goes
 */
public record Step(
        String call,
        ObjectNode request,
        Optional<String> body,
        Reading reading,
        Expected expected,
        Map<String, String> keep,
        ObjectNode node) {

    /** What a step expects. */
    public sealed interface Expected {}

    /** An answer, with matchers. */
    public record Answer(JsonNode pattern) implements Expected {}

    /**
     * An error: its {@code code} alone, or with the members of the error's shape, all of them, and optionally its
     * {@code message}.
     */
    public record Failure(JsonNode pattern) implements Expected {}

    /** Any answer that is no error: for steps that only prepare. */
    public record Success() implements Expected {}

    /**
     * How a step reads.
     *
     * @param pages whether it goes on from each LastEvaluatedKey; the answers are then put together
     * @param segments the number of segments that are read one after the other, 0 for none
     */
    public record Reading(boolean pages, int segments) {

        /** One call, answered as it is. */
        public static final Reading ONCE = new Reading(false, 0);
    }
}
