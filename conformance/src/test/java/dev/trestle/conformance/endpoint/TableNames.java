package dev.trestle.conformance.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of tables with a prefix of their own in requests, which answers lose again, so that cases do not meet. Tokens of
 * transactions get it too, as an account remembers them.
 */
final class TableNames {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST = 255;
    private static final int LONGEST_TOKEN = 36;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,}");
    private static final Pattern ARN = Pattern.compile("(arn:aws:dynamodb:[^:]*:[^:]*:table/)([a-zA-Z0-9_.-]{3,})");
    private static final Pattern STATEMENT =
            Pattern.compile("(?i)(\\b(?:FROM|INTO|UPDATE)\\s+\"?)([a-zA-Z0-9_.-]{3,})");
    private static final Set<String> NAMING = Set.of(
            "TableName",
            "TargetTableName",
            "SourceTableName",
            "GlobalTableName",
            "ExclusiveStartTableName",
            "ExclusiveStartGlobalTableName");

    private final String prefix;

    TableNames(String prefix) {
        this.prefix = prefix;
    }

    /** The name that a table has at the endpoint. A name that no table can have stays, to be refused as it is. */
    String prefixed(String table) {
        boolean arn = table.startsWith("arn:");
        if (arn) {
            return inArns(table);
        }
        boolean name = NAME.matcher(table).matches() && prefix.length() + table.length() <= LONGEST;
        return name ? prefix + table : table;
    }

    /** A request as it goes to the endpoint. */
    ObjectNode request(ObjectNode request) {
        return (ObjectNode) prefixed("", request);
    }

    private JsonNode prefixed(String key, JsonNode node) {
        if (node instanceof TextNode text) {
            return new TextNode(prefixed(key, text.textValue()));
        }
        if (node instanceof ArrayNode array) {
            ArrayNode elements = NODES.arrayNode();
            array.forEach(element -> elements.add(prefixed(key, element)));
            return elements;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode members = NODES.objectNode();
            object.properties().forEach(member -> {
                String name = key.equals("RequestItems") ? prefixed(member.getKey()) : member.getKey();
                members.set(name, prefixed(member.getKey(), member.getValue()));
            });
            return members;
        }
        return node;
    }

    private String prefixed(String key, String text) {
        if (NAMING.contains(key)) {
            return prefixed(text);
        }
        if (key.equals("ClientRequestToken")) {
            boolean token = !text.isEmpty() && prefix.length() + text.length() <= LONGEST_TOKEN;
            return token ? prefix + text : text;
        }
        if (key.equals("Statement")) {
            return STATEMENT
                    .matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + prefixed(found.group(2))));
        }
        return inArns(text);
    }

    private String inArns(String text) {
        return ARN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + prefixed(found.group(2))));
    }

    /** An answer as the case knows it. */
    ObjectNode answer(ObjectNode answer) {
        return prefix.isEmpty() ? answer : (ObjectNode) stripped(answer);
    }

    private JsonNode stripped(JsonNode node) {
        if (node instanceof TextNode text) {
            return new TextNode(text.textValue().replace(prefix, ""));
        }
        if (node instanceof ArrayNode array) {
            ArrayNode elements = NODES.arrayNode();
            array.forEach(element -> elements.add(stripped(element)));
            return elements;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode members = NODES.objectNode();
            object.properties()
                    .forEach(member -> members.set(member.getKey().replace(prefix, ""), stripped(member.getValue())));
            return members;
        }
        return node;
    }
}
