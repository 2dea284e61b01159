package dev.trestle.conformance.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/** Checks which keys an object of a case file has, so that a typing error never weakens a case. */
final class Keys {

    private Keys() {}

    /** Requires an object with exactly these keys. */
    static void require(JsonNode node, String where, String... required) {
        check(node, where, Set.of(required), Set.of());
    }

    /** Requires an object with all of the required keys and no others but the optional ones. */
    static ObjectNode check(JsonNode node, String where, Set<String> required, Set<String> optional) {
        if (!(node instanceof ObjectNode object)) {
            throw new MalformedCaseException(where, "must be an object");
        }
        for (String key : required) {
            if (!object.has(key)) {
                throw new MalformedCaseException(where, "lacks \"" + key + "\"");
            }
        }
        Set<String> unknown = new TreeSet<>();
        object.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(required);
        unknown.removeAll(optional);
        if (!unknown.isEmpty()) {
            throw new MalformedCaseException(where, "has unknown keys " + unknown);
        }
        return object;
    }
}
