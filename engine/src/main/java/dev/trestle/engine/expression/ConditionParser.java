package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Parses conditions, filters and key conditions. Parentheses are kept on a stack of their own, as hundreds of them within
 * one another are no error yet a burden for the thread's. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Condition
 * and filter expressions, operators, and functions</a>.
 */
final class ConditionParser {

    private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "between", "in");

    private final TokenReader tokens;
    private final OperandParser operands;
    private final Deque<ConditionGroup> groups = new ArrayDeque<>();

    private ConditionParser(TokenReader tokens) {
        this.tokens = tokens;
        this.operands = new OperandParser(tokens, KEYWORDS);
    }

    static Parsed<ConditionNode> parse(TokenReader tokens) {
        ConditionParser parser = new ConditionParser(tokens);
        ConditionNode condition = parser.condition();
        return new Parsed<>(condition, parser.operands.references());
    }

    private ConditionNode condition() {
        ConditionGroup group = new ConditionGroup(0);
        while (true) {
            group = enterGroups(group);
            Node node = comparison(first());
            while (!isConnectiveAhead() && !groups.isEmpty()) {
                Node whole = group.isEmpty() ? node : group.end(requireCondition(node));
                tokens.leaveGroup(group.parentheses());
                group = groups.pop();
                node = comparison(whole);
            }
            ConditionNode condition = requireCondition(node);
            if (tokens.acceptKeyword("and")) {
                group.and(condition);
            } else if (tokens.acceptKeyword("or")) {
                group.or(condition);
            } else {
                return group.end(condition);
            }
            tokens.countOperator();
        }
    }

    /** Reads all of NOT and parentheses that stands before a comparison; returns the innermost group. */
    private ConditionGroup enterGroups(ConditionGroup outer) {
        ConditionGroup group = outer;
        while (true) {
            if (tokens.acceptKeyword("not")) {
                tokens.countOperator();
                group.not();
            } else if (tokens.at(Token.Type.OPEN)) {
                groups.push(group);
                group = new ConditionGroup(tokens.enterGroup());
            } else {
                return group;
            }
        }
    }

    private boolean isConnectiveAhead() {
        return tokens.atKeyword("and") || tokens.atKeyword("or");
    }

    private boolean isComparisonAhead() {
        return tokens.at(Token.Type.COMPARATOR) || tokens.atKeyword("between") || tokens.atKeyword("in");
    }

    /** A condition that is a function, or the first operand of a comparison. */
    private Node first() {
        Token start = tokens.peek();
        if (!tokens.atCall()) {
            return operands.pathOrLiteral();
        }
        Node node = operands.call(this::operand);
        if (node instanceof ConditionNode && isComparisonAhead()) {
            throw ExpressionErrors.functionMisplaced(tokens.parameter(), start.text());
        }
        return node;
    }

    private Node comparison(Node node) {
        if (!(node instanceof Operand left) || !isComparisonAhead()) {
            return node;
        }
        tokens.countOperator();
        if (tokens.at(Token.Type.COMPARATOR)) {
            return new Comparison(Comparator.of(tokens.next().text()), left, operand());
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
            throw ExpressionErrors.tooManyOperandsOfIn(tokens.parameter(), others.size());
        }
        return new In(left, others);
    }

    private Operand operand() {
        if (tokens.at(Token.Type.OPEN)) {
            int depth = tokens.enterGroup();
            Operand operand = operand();
            tokens.leaveGroup(depth);
            return operand;
        }
        if (!tokens.atCall()) {
            return operands.pathOrLiteral();
        }
        Token start = tokens.peek();
        if (operands.call(this::operand) instanceof Operand operand) {
            return operand;
        }
        throw ExpressionErrors.functionMisplaced(tokens.parameter(), start.text());
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
}
