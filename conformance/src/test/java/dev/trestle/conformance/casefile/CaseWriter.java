package dev.trestle.conformance.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.Map;

/** Writes case files: what fits in a line stands in a line, so that a reviewer sees much at once. */
public final class CaseWriter {

    private static final int WIDTH = 120;

    private final StringBuilder text = new StringBuilder();

    private CaseWriter() {}

    /** The text of a case file. */
    public static String write(JsonNode document) {
        CaseWriter writer = new CaseWriter();
        writer.value(document, 0, 0);
        return writer.text.append('\n').toString();
    }

    private void value(JsonNode node, int indent, int used) {
        String line = line(node);
        boolean fits = indent > 0 && indent * 2 + used + line.length() <= WIDTH;
        if (fits || node.isValueNode() || node.isEmpty()) {
            text.append(line);
        } else if (node.isArray()) {
            array(node, indent);
        } else {
            object(node, indent);
        }
    }

    private void array(JsonNode node, int indent) {
        text.append('[');
        for (Iterator<JsonNode> elements = node.elements(); elements.hasNext(); ) {
            newLine(indent + 1);
            value(elements.next(), indent + 1, 1);
            text.append(elements.hasNext() ? "," : "");
        }
        newLine(indent);
        text.append(']');
    }

    private void object(JsonNode node, int indent) {
        text.append('{');
        for (Iterator<Map.Entry<String, JsonNode>> members = node.properties().iterator(); members.hasNext(); ) {
            Map.Entry<String, JsonNode> member = members.next();
            newLine(indent + 1);
            String key = quoted(member.getKey()) + ": ";
            text.append(key);
            value(member.getValue(), indent + 1, key.length() + 1);
            text.append(members.hasNext() ? "," : "");
        }
        newLine(indent);
        text.append('}');
    }

    private void newLine(int indent) {
        text.append('\n').append("  ".repeat(indent));
    }

    private static String line(JsonNode node) {
        StringBuilder line = new StringBuilder();
        append(node, line);
        return line.toString();
    }

    private static void append(JsonNode node, StringBuilder line) {
        if (node.isArray()) {
            line.append('[');
            String separator = "";
            for (JsonNode element : node) {
                line.append(separator);
                append(element, line);
                separator = ", ";
            }
            line.append(']');
        } else if (node.isObject()) {
            line.append('{');
            String separator = "";
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                line.append(separator).append(quoted(member.getKey())).append(": ");
                append(member.getValue(), line);
                separator = ", ";
            }
            line.append('}');
        } else {
            line.append(node);
        }
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
