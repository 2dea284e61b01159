package dev.trestle.infrastructure.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A block to be written, in the layout of {@code terraform fmt}: what follows each other is aligned, and an empty line is before
 * and after each block. Used by one thread.
 */
public final class HclBlock {

    private static final String INDENT = "  ";

    private final List<Part> parts = new ArrayList<>();

    private sealed interface Part permits Argument, Spread, Nested, Comment {}

    private record Argument(String name, String expression) implements Part {}

    private record Spread(String name, List<Argument> elements) implements Part {}

    private record Nested(String header, HclBlock body) implements Part {}

    private record Comment(String text) implements Part {}

    /** An empty body. */
    public HclBlock() {}

    /** Adds an argument that is a text. */
    public HclBlock text(String name, String value) {
        return expression(name, HclString.quoted(value));
    }

    /** Adds an argument that is a number. */
    public HclBlock number(String name, long value) {
        return expression(name, Long.toString(value));
    }

    /** Adds an argument that is a boolean. */
    public HclBlock flag(String name, boolean value) {
        return expression(name, Boolean.toString(value));
    }

    /** Adds an argument that is a list of texts. */
    public HclBlock texts(String name, List<String> values) {
        return expression(name, values.stream().map(HclString::quoted).collect(Collectors.joining(", ", "[", "]")));
    }

    /** Adds an argument whose expression is HCL already. */
    public HclBlock expression(String name, String expression) {
        parts.add(new Argument(name, expression));
        return this;
    }

    /** Adds an argument that is a map of texts, each in a line of its own. */
    public HclBlock map(String name, Map<String, String> values) {
        parts.add(new Spread(
                name + " = {",
                values.entrySet().stream()
                        .map(entry ->
                                new Argument(HclString.quoted(entry.getKey()), HclString.quoted(entry.getValue())))
                        .toList()));
        return this;
    }

    /** Adds an argument that is a list of expressions, each in a line of its own. */
    public HclBlock lines(String name, List<String> expressions) {
        parts.add(new Spread(
                name + " = [",
                expressions.stream().map(line -> new Argument("", line)).toList()));
        return this;
    }

    /** Adds a block, as in {@code resource "aws_dynamodb_table" "app"}. */
    public HclBlock block(String header, HclBlock body) {
        parts.add(new Nested(header, body));
        return this;
    }

    /** Adds a line of comment. */
    public HclBlock comment(String text) {
        parts.add(new Comment(text));
        return this;
    }

    /** All of it as the text of a file. */
    public String render() {
        StringBuilder out = new StringBuilder();
        render(out, "");
        return out.toString();
    }

    private void render(StringBuilder out, String indent) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (i > 0 && standsApart(parts.get(i - 1), part)) {
                out.append('\n');
            }
            if (part instanceof Argument argument) {
                line(out, indent, argument, widthAround(i));
            } else if (part instanceof Comment comment) {
                out.append(indent).append("# ").append(comment.text()).append('\n');
            } else if (part instanceof Spread spread) {
                render(spread, out, indent);
            } else if (part instanceof Nested nested) {
                out.append(indent).append(nested.header()).append(" {\n");
                nested.body().render(out, indent + INDENT);
                out.append(indent).append("}\n");
            }
        }
    }

    private static boolean standsApart(Part before, Part part) {
        return !(before instanceof Comment) && !(before instanceof Argument && part instanceof Argument);
    }

    private int widthAround(int index) {
        int from = index;
        while (from > 0 && parts.get(from - 1) instanceof Argument) {
            from--;
        }
        int width = 0;
        for (int i = from; i < parts.size() && parts.get(i) instanceof Argument argument; i++) {
            width = Math.max(width, argument.name().length());
        }
        return width;
    }

    private static void line(StringBuilder out, String indent, Argument argument, int width) {
        out.append(indent)
                .append(argument.name())
                .append(" ".repeat(width - argument.name().length()))
                .append(" = ")
                .append(argument.expression())
                .append('\n');
    }

    private static void render(Spread spread, StringBuilder out, String indent) {
        out.append(indent).append(spread.name()).append('\n');
        int width = spread.elements().stream()
                .mapToInt(element -> element.name().length())
                .max()
                .orElse(0);
        boolean list = spread.name().endsWith("[");
        for (Argument element : spread.elements()) {
            if (list) {
                out.append(indent).append(INDENT).append(element.expression()).append(",\n");
            } else {
                line(out, indent + INDENT, element, width);
            }
        }
        out.append(indent).append(list ? "]" : "}").append('\n');
    }
}
