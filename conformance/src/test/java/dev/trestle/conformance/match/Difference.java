package dev.trestle.conformance.match;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A place where an outcome is not as expected.
 *
 * @param path the JSON pointer to it
 * @param expected what was expected there, a missing node for nothing
 * @param actual what is there, a missing node for nothing
 */
public record Difference(String path, JsonNode expected, JsonNode actual) {

    @Override
    public String toString() {
        return path + ": expected " + shown(expected) + " but was " + shown(actual);
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
