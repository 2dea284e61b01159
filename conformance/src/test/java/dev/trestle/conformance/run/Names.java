package dev.trestle.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.trestle.conformance.sdk.Caller;
import java.util.HashMap;
import java.util.Map;

/** What stands for names such as <code>${region}</code> in the requests and expectations of a case while it runs. */
final class Names {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, String> values = new HashMap<>();

    Names(Caller caller) {
        values.put("region", caller.region());
        values.put("account", caller.account());
    }

    /** Gives the part of the answer that the pointer leads to a name. */
    void keep(String name, String pointer, JsonNode answer) {
        JsonNode kept = answer.at(pointer);
        if (!kept.isValueNode()) {
            throw new IllegalArgumentException("There is nothing at " + pointer + " to keep as " + name);
        }
        values.put(name, kept.asText());
    }

    JsonNode resolve(JsonNode node) {
        if (node instanceof TextNode text && text.textValue().contains("${")) {
            return new TextNode(resolve(text.textValue()));
        }
        if (node instanceof ArrayNode array) {
            ArrayNode elements = NODES.arrayNode();
            array.forEach(element -> elements.add(resolve(element)));
            return elements;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode members = NODES.objectNode();
            object.properties().forEach(member -> members.set(resolve(member.getKey()), resolve(member.getValue())));
            return members;
        }
        return node;
    }

    private String resolve(String text) {
        String resolved = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            resolved = resolved.replace("${" + value.getKey() + "}", value.getValue());
        }
        return resolved;
    }
}
