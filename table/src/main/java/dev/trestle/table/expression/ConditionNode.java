package dev.trestle.table.expression;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The tree of a condition. */
sealed interface ConditionNode {

    /** How tightly the node binds: what binds less than its surroundings needs parentheses. */
    int OR_BINDS = 1;

    int AND_BINDS = 2;
    int NOT_BINDS = 3;
    int ATOM_BINDS = 4;

    /** The expression for a request. */
    default String write(ExpressionWriter writer) {
        return text(writer::path, writer::value);
    }

    /** The expression for people. */
    default String describe() {
        return text(DocumentPath::toString, ConditionNode::describe);
    }

    String text(Function<DocumentPath, String> path, Function<AttributeValue, String> value);

    default int binds() {
        return ATOM_BINDS;
    }

    /** What the path of the node takes for granted. */
    default List<DocumentPath.Alternative> alternatives() {
        return List.of();
    }

    private static String describe(AttributeValue value) {
        return switch (value.type()) {
            case S -> "\"" + value.s() + "\"";
            case N -> value.n();
            case BOOL -> value.bool().toString();
            case SS -> value.ss().toString();
            case NS -> value.ns().toString();
            default -> "a value of type " + value.type();
        };
    }

    /** {@code path operator value}. */
    record Comparison(DocumentPath path, String operator, AttributeValue operand) implements ConditionNode {
        @Override
        public List<DocumentPath.Alternative> alternatives() {
            return path.alternatives();
        }

        @Override
        public String text(Function<DocumentPath, String> names, Function<AttributeValue, String> value) {
            return names.apply(path) + " " + operator + " " + value.apply(operand);
        }
    }

    /** {@code size (path) operator value}. */
    record SizeComparison(DocumentPath path, String operator, AttributeValue operand) implements ConditionNode {
        @Override
        public List<DocumentPath.Alternative> alternatives() {
            return path.alternatives();
        }

        @Override
        public String text(Function<DocumentPath, String> names, Function<AttributeValue, String> value) {
            return "size(" + names.apply(path) + ") " + operator + " " + value.apply(operand);
        }
    }

    /** {@code path BETWEEN low AND high}. */
    record Between(DocumentPath path, AttributeValue low, AttributeValue high) implements ConditionNode {
        @Override
        public List<DocumentPath.Alternative> alternatives() {
            return path.alternatives();
        }

        @Override
        public String text(Function<DocumentPath, String> names, Function<AttributeValue, String> value) {
            return names.apply(path) + " BETWEEN " + value.apply(low) + " AND " + value.apply(high);
        }
    }

    /** {@code path IN (value, ...)}. */
    record In(DocumentPath path, List<AttributeValue> operands) implements ConditionNode {
        @Override
        public List<DocumentPath.Alternative> alternatives() {
            return path.alternatives();
        }

        @Override
        public String text(Function<DocumentPath, String> names, Function<AttributeValue, String> value) {
            return names.apply(path) + operands.stream().map(value).collect(Collectors.joining(", ", " IN (", ")"));
        }
    }

    /** {@code attribute_exists(path)} or {@code attribute_not_exists(path)}. */
    record Presence(DocumentPath path, boolean present) implements ConditionNode {
        @Override
        public List<DocumentPath.Alternative> alternatives() {
            return path.alternatives();
        }

        @Override
        public String text(Function<DocumentPath, String> names, Function<AttributeValue, String> value) {
            return (present ? "attribute_exists(" : "attribute_not_exists(") + names.apply(path) + ")";
        }
    }

    /** {@code begins_with(path, value)} or {@code contains(path, value)}. */
    record Call(String function, DocumentPath path, AttributeValue operand) implements ConditionNode {
        @Override
        public List<DocumentPath.Alternative> alternatives() {
            return path.alternatives();
        }

        @Override
        public String text(Function<DocumentPath, String> names, Function<AttributeValue, String> value) {
            return function + "(" + names.apply(path) + ", " + value.apply(operand) + ")";
        }
    }

    /** {@code NOT node}. */
    record Not(ConditionNode node) implements ConditionNode {
        @Override
        public String text(Function<DocumentPath, String> names, Function<AttributeValue, String> value) {
            return "NOT (" + node.text(names, value) + ")";
        }

        @Override
        public int binds() {
            return NOT_BINDS;
        }
    }

    /** Nodes joined by AND or by OR; a junction of the same kind inside is drawn in. */
    record Junction(String word, List<ConditionNode> nodes) implements ConditionNode {

        static final String AND = "AND";
        static final String OR = "OR";

        static ConditionNode of(String word, ConditionNode left, ConditionNode right) {
            return new Junction(
                    word,
                    Stream.of(left, right)
                            .flatMap(node -> node instanceof Junction junction
                                            && junction.word().equals(word)
                                    ? junction.nodes().stream()
                                    : Stream.of(node))
                            .toList());
        }

        @Override
        public int binds() {
            return word.equals(AND) ? AND_BINDS : OR_BINDS;
        }

        @Override
        public String text(Function<DocumentPath, String> names, Function<AttributeValue, String> value) {
            return nodes.stream()
                    .map(node -> node.binds() < binds() ? "(" + node.text(names, value) + ")" : node.text(names, value))
                    .collect(Collectors.joining(" " + word + " "));
        }
    }
}
