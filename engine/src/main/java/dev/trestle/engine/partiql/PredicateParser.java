package dev.trestle.engine.partiql;

import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.item.StringValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Parses WHERE clauses. Parentheses are kept on a stack of their own. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-operators.html">PartiQL arithmetic,
 * comparison, and logical operators for DynamoDB</a>.
 */
final class PredicateParser {

    /** The comparison operators, as they are written here and in expressions. */
    private static final Map<String, String> COMPARATORS =
            Map.of("=", "=", "<>", "<>", "!=", "<>", "<", "<", "<=", "<=", ">", ">", ">=", ">=");

    private final TokenReader tokens;
    private final LiteralParser literals;
    private final TermParser terms;

    PredicateParser(TokenReader tokens, LiteralParser literals, TermParser terms) {
        this.tokens = tokens;
        this.literals = literals;
        this.terms = terms;
    }

    Predicate predicate() {
        Deque<PredicateGroup> outer = new ArrayDeque<>();
        PredicateGroup group = new PredicateGroup();
        while (true) {
            group = enterGroups(group, outer);
            Predicate predicate = simple();
            while (!outer.isEmpty() && tokens.atSymbol(")")) {
                predicate = group.end(predicate);
                tokens.leaveParentheses();
                group = outer.pop();
            }
            if (tokens.acceptKeyword("and")) {
                group.and(predicate);
            } else if (tokens.acceptKeyword("or")) {
                group.or(predicate);
            } else if (outer.isEmpty()) {
                return group.end(predicate);
            } else {
                throw tokens.expected(")");
            }
            tokens.countOperator();
        }
    }

    /** Reads all of NOT and parentheses that stands before a predicate; returns the innermost group. */
    private PredicateGroup enterGroups(PredicateGroup start, Deque<PredicateGroup> outer) {
        PredicateGroup group = start;
        while (true) {
            if (tokens.acceptKeyword("not")) {
                tokens.countOperator();
                group.not();
            } else if (tokens.atSymbol("(")) {
                tokens.enterParentheses();
                outer.push(group);
                group = new PredicateGroup();
            } else {
                return group;
            }
        }
    }

    private Predicate simple() {
        if (tokens.atCall() && !tokens.atCall("size")) {
            return function();
        }
        Term left = terms.operand();
        tokens.countOperator();
        if (tokens.acceptKeyword("is")) {
            return is(left);
        }
        boolean negated = tokens.acceptKeyword("not");
        Predicate predicate;
        if (tokens.acceptKeyword("between")) {
            Term lower = terms.operand();
            tokens.expectKeyword("AND");
            predicate = new Predicate.Between(left, lower, terms.operand());
        } else if (tokens.acceptKeyword("in")) {
            predicate = new Predicate.In(left, others());
        } else if (negated) {
            throw tokens.expected("BETWEEN or IN");
        } else {
            return comparison(left);
        }
        return negated ? new Predicate.Not(predicate) : predicate;
    }

    private Predicate comparison(Term left) {
        String comparator =
                tokens.at(Token.Type.SYMBOL) ? COMPARATORS.get(tokens.peek().text()) : null;
        if (comparator == null) {
            throw tokens.expected("an operator");
        }
        tokens.next();
        return new Predicate.Comparison(left, comparator, terms.operand());
    }

    private Predicate is(Term left) {
        boolean negated = tokens.acceptKeyword("not");
        Term.Path path = terms.pathOf("IS", left);
        Predicate predicate;
        if (tokens.acceptKeyword("missing")) {
            predicate = new Predicate.IsMissing(path);
        } else if (tokens.acceptKeyword("null")) {
            predicate = new Predicate.IsNull(path);
        } else {
            throw tokens.expected("MISSING or NULL");
        }
        return negated ? new Predicate.Not(predicate) : predicate;
    }

    /** The operands of IN, which stand in parentheses or in a literal list or set. */
    private List<Term> others() {
        if (tokens.atSymbol("(")) {
            return operandList();
        }
        String open = tokens.peek().text();
        if (!tokens.atSymbol("[") && !tokens.atSymbol("<<")) {
            throw tokens.expected("a list");
        }
        return literals.elements(open, open.equals("[") ? "]" : ">>").stream()
                .map(value -> (Term) new Term.Constant(value))
                .toList();
    }

    private List<Term> operandList() {
        tokens.enterParentheses();
        List<Term> operands = new ArrayList<>();
        do {
            operands.add(terms.operand());
        } while (tokens.acceptSymbol(","));
        tokens.leaveParentheses();
        return operands;
    }

    private Predicate function() {
        if (tokens.atCall("begins_with")) {
            List<Term> arguments = terms.arguments("begins_with", 2, terms::operand);
            return new Predicate.BeginsWith(arguments.get(0), arguments.get(1));
        }
        if (tokens.atCall("contains")) {
            List<Term> arguments = terms.arguments("contains", 2, terms::operand);
            return new Predicate.Contains(arguments.get(0), arguments.get(1));
        }
        if (!tokens.atCall("attribute_type")) {
            throw terms.unsupportedFunction();
        }
        List<Term> arguments = terms.arguments("attribute_type", 2, terms::operand);
        if (terms.constantOf("attribute_type", arguments.get(1)) instanceof StringValue typeName) {
            return new Predicate.HasType(terms.pathOf("attribute_type", arguments.get(0)), typeName.value());
        }
        throw StatementErrors.valueRequired("attribute_type");
    }
}
