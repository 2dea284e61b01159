package dev.trestle.engine.operation.policy;

import dev.trestle.engine.error.PolicyErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a policy's JSON: objects as maps, arrays as lists, texts as strings, and everything else as it is written. The
 * engine's protocols have better readers, which the engine cannot see.
 */
final class PolicyJson {

    /** Deeper than any policy, and shallow enough for every stack. */
    private static final int DEEPEST = 100;

    private final String text;
    private int at;

    private PolicyJson(String text) {
        this.text = text;
    }

    /**
     * The value that the text is; null for {@code null}.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is no JSON
     */
    static @Nullable Object read(String text) {
        PolicyJson json = new PolicyJson(text);
        Object value = json.value(0);
        json.space();
        if (json.at < text.length()) {
            throw PolicyErrors.invalidJson();
        }
        return value;
    }

    private @Nullable Object value(int depth) {
        space();
        if (at == text.length() || depth > DEEPEST) {
            throw PolicyErrors.invalidJson();
        }
        return switch (text.charAt(at)) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> literal();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        at++;
        if (isNext('}')) {
            return members;
        }
        do {
            space();
            String name = string();
            expect(':');
            members.put(name, value(depth + 1));
        } while (isNext(','));
        expect('}');
        return members;
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> elements = new ArrayList<>();
        at++;
        if (isNext(']')) {
            return elements;
        }
        do {
            elements.add(value(depth + 1));
        } while (isNext(','));
        expect(']');
        return elements;
    }

    private String string() {
        if (at == text.length() || text.charAt(at) != '"') {
            throw PolicyErrors.invalidJson();
        }
        StringBuilder string = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return string.toString();
            }
            if (c < ' ') {
                throw PolicyErrors.invalidJson();
            }
            string.append(c == '\\' ? escaped() : c);
        }
        throw PolicyErrors.invalidJson();
    }

    private char escaped() {
        at++;
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c == 'u' && at + 4 < text.length()) {
            String digits = text.substring(at + 1, at + 5);
            at += 4;
            if (digits.chars().allMatch(digit -> Character.digit(digit, 16) >= 0)) {
                return (char) Integer.parseInt(digits, 16);
            }
            throw PolicyErrors.invalidJson();
        }
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw PolicyErrors.invalidJson();
        };
    }

    private @Nullable Object literal() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String literal = text.substring(from, at);
        if (literal.equals("null")) {
            return null;
        }
        if (literal.equals("true")
                || literal.equals("false")
                || literal.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            return new Literal(literal);
        }
        throw PolicyErrors.invalidJson();
    }

    private boolean isNext(char c) {
        space();
        boolean next = at < text.length() && text.charAt(at) == c;
        at += next ? 1 : 0;
        return next;
    }

    private void expect(char c) {
        if (!isNext(c)) {
            throw PolicyErrors.invalidJson();
        }
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** A number or a truth value, which conditions have, as it is written. */
    record Literal(String text) {}

    /** Writes a value without any space. */
    static void write(@Nullable Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> members) {
            out.append('{');
            String separator = "";
            for (Map.Entry<?, ?> member : members.entrySet()) {
                out.append(separator);
                write(member.getKey(), out);
                out.append(':');
                write(member.getValue(), out);
                separator = ",";
            }
            out.append('}');
        } else if (value instanceof List<?> elements) {
            out.append('[');
            String separator = "";
            for (Object element : elements) {
                out.append(separator);
                write(element, out);
                separator = ",";
            }
            out.append(']');
        } else if (value instanceof String string) {
            writeString(string, out);
        } else {
            out.append(value instanceof Literal literal ? literal.text() : "null");
        }
    }

    private static void writeString(String string, StringBuilder out) {
        out.append('"');
        string.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        out.append('"');
    }
}
