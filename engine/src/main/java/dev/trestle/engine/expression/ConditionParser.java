package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Parses conditions, filters and key conditions. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Condition
 * and filter expressions, operators, and functions</a>.
 */
final class ConditionParser {

    private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "between", "in");

    private final TokenReader tokens;
    private final OperandParser operands;

    private ConditionParser(TokenReader tokens) {
        this.tokens = tokens;
        this.operands = new OperandParser(tokens, KEYWORDS);
    }

    static Parsed<ConditionNode> parse(TokenReader tokens) {
        ConditionParser parser = new ConditionParser(tokens);
        ConditionNode condition = parser.condition(parser::disjunction);
        return new Parsed<>(condition, parser.operands.references());
    }

    private Node disjunction() {
        return chain("or", this::conjunction, Or::new);
    }

    private Node conjunction() {
        return chain("and", this::negation, And::new);
    }

    /** One node, which within parentheses may be an operand, or several conditions with the keyword between them. */
    private Node chain(String keyword, Supplier<Node> part, Function<List<ConditionNode>, ConditionNode> join) {
        Node first = part.get();
        if (!tokens.atKeyword(keyword)) {
            return first;
        }
        List<ConditionNode> conditions = new ArrayList<>();
        conditions.add(requireCondition(first));
        while (tokens.acceptKeyword(keyword)) {
            tokens.countOperator();
            conditions.add(condition(part));
        }
        return join.apply(List.copyOf(conditions));
    }

    private Node negation() {
        if (!tokens.acceptKeyword("not")) {
            return comparison();
        }
        tokens.countOperator();
        return new Not(condition(this::negation));
    }

    private ConditionNode condition(Supplier<Node> grammar) {
        return requireCondition(grammar.get());
    }

    private ConditionNode requireCondition(Node node) {
        if (node instanceof ConditionNode condition) {
            return condition;
        }
        if (node instanceof SizeOf) {
            throw ExpressionErrors.functionMisplaced(tokens.parameter(), ExpressionFunction.SIZE.text());
        }
        throw tokens.syntaxError();
    }

    private Node comparison() {
        Token start = tokens.peek();
        boolean isCall = tokens.atCall();
        Node node = primary();
        if (node instanceof Operand left) {
            return comparison(left);
        }
        if (isCall && isComparisonAhead()) {
            throw ExpressionErrors.functionMisplaced(tokens.parameter(), start.text());
        }
        return node;
    }

    private boolean isComparisonAhead() {
        return tokens.at(Token.Type.COMPARATOR) || tokens.atKeyword("between") || tokens.atKeyword("in");
    }

    private Node comparison(Operand left) {
        if (!isComparisonAhead()) {
            return left;
        }
        tokens.countOperator();
        if (tokens.at(Token.Type.COMPARATOR)) {
            Comparator comparator = Comparator.of(tokens.next().text());
            return new Comparison(comparator, left, operand());
        }
        if (tokens.acceptKeyword("between")) {
            Operand lower = operand();
            tokens.expectKeyword("and");
            return new Between(left, lower, operand());
        }
        tokens.expectKeyword("in");
        tokens.expect(Token.Type.OPEN);
        List<Operand> others = operands.operands(this::operand);
        if (others.size() > In.MAX_OPERANDS) {
            throw ExpressionErrors.operandCount(tokens.parameter(), "IN", others.size());
        }
        return new In(left, others);
    }

    private Operand operand() {
        String name = tokens.atCall() ? tokens.peek().text() : "";
        ExpressionFunction function = ExpressionFunction.named(name);
        if (function != null && function.isCondition()) {
            throw ExpressionErrors.functionMisplaced(tokens.parameter(), name);
        }
        Node node = primary();
        if (node instanceof Operand operand) {
            return operand;
        }
        throw tokens.syntaxError();
    }

    private Node primary() {
        if (tokens.at(Token.Type.OPEN)) {
            return group();
        }
        return tokens.atCall() && !KEYWORDS.stream().anyMatch(tokens::atKeyword)
                ? operands.call(this::operand)
                : operands.pathOrLiteral();
    }

    private Node group() {
        int depth = tokens.enterGroup();
        Node node = disjunction();
        tokens.leaveGroup(depth);
        return node;
    }
}
