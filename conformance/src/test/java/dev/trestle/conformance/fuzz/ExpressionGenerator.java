package dev.trestle.conformance.fuzz;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes expressions that keep to the grammar. */
final class ExpressionGenerator {

    private static final int DEPTH = 3;
    private static final List<String> COMPARATORS = List.of("=", "<>", "<", "<=", ">", ">=");

    private final Choices choices;

    ExpressionGenerator(Choices choices) {
        this.choices = choices;
    }

    String condition() {
        return condition(DEPTH);
    }

    private String condition(int depth) {
        int kind = choices.below(depth > 0 ? 10 : 7);
        return switch (kind) {
            case 0 -> operand() + " " + choices.of(COMPARATORS) + " " + operand();
            case 1 -> "attribute_exists(" + path() + ")";
            case 2 -> "attribute_not_exists(" + path() + ")";
            case 3 -> "begins_with(" + path() + ", " + operand() + ")";
            case 4 -> "contains(" + operand() + ", " + operand() + ")";
            case 5 -> operand() + " BETWEEN " + operand() + " AND " + operand();
            case 6 -> operand() + " IN (" + several(this::operand) + ")";
            case 7 -> "NOT " + condition(depth - 1);
            case 8 -> condition(depth - 1) + " AND " + condition(depth - 1);
            default -> "(" + condition(depth - 1) + ") OR " + condition(depth - 1);
        };
    }

    String keyCondition() {
        String partition = choices.of(List.of("pk", "g", "h", "#k")) + " = " + value();
        String sort = choices.of(List.of("sk", "a", "#s"));
        return switch (choices.below(5)) {
            case 0 -> partition;
            case 1 -> partition + " AND " + sort + " " + choices.of(COMPARATORS) + " " + value();
            case 2 -> partition + " AND begins_with(" + sort + ", " + value() + ")";
            case 3 -> partition + " AND " + sort + " BETWEEN " + value() + " AND " + value();
            default -> condition(1);
        };
    }

    String projection() {
        return several(this::path);
    }

    String update() {
        return Stream.of(
                        choices.oneIn(2) ? "" : "SET " + several(() -> path() + " = " + assigned()),
                        choices.oneIn(3) ? "REMOVE " + several(this::path) : "",
                        choices.oneIn(3) ? "ADD " + several(() -> path() + " " + value()) : "",
                        choices.oneIn(3) ? "DELETE " + several(() -> path() + " " + value()) : "")
                .filter(clause -> !clause.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String assigned() {
        return switch (choices.below(6)) {
            case 0 -> value();
            case 1 -> path();
            case 2 -> "if_not_exists(" + path() + ", " + value() + ")";
            case 3 -> "list_append(" + operandOfUpdate() + ", " + operandOfUpdate() + ")";
            case 4 -> operandOfUpdate() + " + " + operandOfUpdate();
            default -> operandOfUpdate() + " - " + operandOfUpdate();
        };
    }

    private String operandOfUpdate() {
        return choices.oneIn(3) ? "if_not_exists(" + path() + ", " + value() + ")" : pathOrValue();
    }

    private String operand() {
        return choices.oneIn(6) ? "size(" + path() + ")" : pathOrValue();
    }

    private String pathOrValue() {
        return choices.oneIn(2) ? path() : value();
    }

    private String value() {
        return choices.of(List.of(":a", ":b", ":c", ":d"));
    }

    private String path() {
        StringBuilder path = new StringBuilder(choices.oneIn(4) ? "#n" : choices.of(SampleTables.ATTRIBUTES));
        while (choices.oneIn(4)) {
            path.append(choices.oneIn(2) ? "[" + choices.below(3) + "]" : "." + choices.of(SampleTables.ATTRIBUTES));
        }
        return path.toString();
    }

    private String several(Supplier<String> one) {
        return Stream.generate(one).limit(1 + choices.below(3)).collect(Collectors.joining(", "));
    }
}
