package dev.trestle.cli.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value of a JSON document together with its place in it, so that whatever is wrong can be said with its path.
 *
 * @param path where the value stands, as {@code DataModel[0].TableName}
 * @param json the value
 */
record Node(String path, JsonNode json) {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    static Node root(JsonNode json) {
        return new Node("", json);
    }

    /** The member of an object; JSON's null counts as absent. */
    Optional<Node> member(String name) {
        JsonNode member = object().json.get(name);
        return member == null || member.isNull() ? Optional.empty() : Optional.of(child(name, member));
    }

    Node required(String name) {
        return member(name).orElseThrow(() -> wrong(name + " is missing"));
    }

    /** The members of an object, in the order of the document. */
    List<Member> members() {
        List<Member> members = new ArrayList<>();
        object().json
                .properties()
                .forEach(property ->
                        members.add(new Member(property.getKey(), child(property.getKey(), property.getValue()))));
        return members;
    }

    /** The elements of an array. */
    List<Node> elements() {
        if (!json.isArray()) {
            throw wrong("expected an array, found " + kind());
        }
        List<Node> elements = new ArrayList<>();
        for (JsonNode element : json) {
            elements.add(new Node(path + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    /** The elements of a member that may be absent. */
    List<Node> elements(String name) {
        return member(name).map(Node::elements).orElse(List.of());
    }

    Node object() {
        if (!json.isObject()) {
            throw wrong("expected an object, found " + kind());
        }
        return this;
    }

    String text() {
        if (!json.isTextual()) {
            throw wrong("expected a string, found " + kind());
        }
        return json.textValue();
    }

    boolean bool() {
        if (!json.isBoolean()) {
            throw wrong("expected true or false, found " + kind());
        }
        return json.booleanValue();
    }

    long positiveNumber() {
        if (!json.canConvertToLong() || !json.isIntegralNumber() || json.longValue() < 1) {
            throw wrong("expected a whole number of at least 1, found " + kind());
        }
        return json.longValue();
    }

    /** A text that must name a constant of an enumeration, as the service model spells it. */
    <T> T oneOf(List<T> known) {
        String text = text();
        return known.stream()
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong("expected one of " + known + ", found \"" + text + "\""));
    }

    ModelException wrong(String what) {
        return new ModelException(path.isEmpty() ? what : path + ": " + what);
    }

    private Node child(String name, JsonNode value) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            return new Node(path + "[\"" + name + "\"]", value);
        }
        return new Node(path.isEmpty() ? name : path + "." + name, value);
    }

    private String kind() {
        return json.isValueNode() && !json.isNull() && json.asText().length() <= 40
                ? json.toString()
                : "a value of type " + json.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /**
     * A member of an object.
     *
     * @param name its name
     * @param value its value
     */
    record Member(String name, Node value) {}
}
