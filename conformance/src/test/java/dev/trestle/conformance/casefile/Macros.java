package dev.trestle.conformance.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;

/**
 * Expands what would be tedious to write out.
 *
 * <ul>
 *   <li>{@code {"$repeat": "x", "times": 100}} is the string repeated.
 *   <li>{@code {"$each": {...}, "from": 1, "to": 3}} in a list stands for an element for each number, which replaces
 *       {@code ${i}} in every string of it, padded with zeros as in {@code ${i:3}} if asked for.
 * </ul>
 */
final class Macros {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Macros() {}

    static JsonNode expand(JsonNode node, String where) {
        if (node instanceof ArrayNode array) {
            ArrayNode expanded = NODES.arrayNode();
            for (JsonNode element : array) {
                if (element.has("$each")) {
                    each(element, where, expanded);
                } else {
                    expanded.add(expand(element, where));
                }
            }
            return expanded;
        }
        if (node.has("$repeat")) {
            Keys.require(node, where, "$repeat", "times");
            return new TextNode(
                    node.get("$repeat").textValue().repeat(node.get("times").intValue()));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode expanded = NODES.objectNode();
            object.properties().forEach(member -> expanded.set(member.getKey(), expand(member.getValue(), where)));
            return expanded;
        }
        return node;
    }

    private static void each(JsonNode macro, String where, ArrayNode into) {
        Keys.require(macro, where, "$each", "from", "to");
        for (int i = macro.get("from").intValue(); i <= macro.get("to").intValue(); i++) {
            into.add(expand(numbered(macro.get("$each"), i), where));
        }
    }

    private static JsonNode numbered(JsonNode node, int i) {
        if (node instanceof TextNode text) {
            return new TextNode(text.textValue()
                    .replace("${i}", Integer.toString(i))
                    .replace("${i:3}", String.format(Locale.ROOT, "%03d", i)));
        }
        if (node instanceof ArrayNode array) {
            ArrayNode elements = NODES.arrayNode();
            array.forEach(element -> elements.add(numbered(element, i)));
            return elements;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode members = NODES.objectNode();
            object.properties().forEach(member -> members.set(member.getKey(), numbered(member.getValue(), i)));
            return members;
        }
        return node;
    }
}
