package dev.trestle.engine.partiql;

import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.item.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Parses paths, the operands of predicates and the values of updates. */
final class TermParser {

    private static final int MAX_PATH_STEPS = 32;

    private final TokenReader tokens;
    private final LiteralParser literals;

    TermParser(TokenReader tokens, LiteralParser literals) {
        this.tokens = tokens;
        this.literals = literals;
    }

    /** A document path. */
    Term.Path path() {
        List<Term.Step> steps = new ArrayList<>();
        steps.add(new Term.Name(tokens.expectName("an attribute name")));
        while (true) {
            if (tokens.acceptSymbol(".")) {
                steps.add(new Term.Name(tokens.expectName("an attribute name")));
            } else if (tokens.acceptSymbol("[")) {
                steps.add(step());
                tokens.expectSymbol("]");
            } else {
                break;
            }
        }
        if (steps.size() > MAX_PATH_STEPS) {
            throw StatementErrors.pathTooDeep(steps.size(), MAX_PATH_STEPS);
        }
        return new Term.Path(steps);
    }

    private Term.Step step() {
        if (tokens.at(Token.Type.STRING)) {
            return new Term.Name(tokens.next().text());
        }
        String position = tokens.position();
        Token token = tokens.next();
        try {
            return new Term.Index(Integer.parseInt(token.text()));
        } catch (NumberFormatException e) {
            throw StatementErrors.indexOutOfRange(token.text(), position);
        }
    }

    /** An operand of a predicate. */
    Term operand() {
        if (tokens.atSymbol("(")) {
            tokens.enterParentheses();
            Term operand = operand();
            tokens.leaveParentheses();
            return operand;
        }
        if (literals.isAhead()) {
            return new Term.Constant(literals.literal());
        }
        if (!tokens.atCall()) {
            return path();
        }
        if (!tokens.atCall("size")) {
            throw unsupportedFunction();
        }
        return new Term.Size(pathOf("size", arguments("size", 1, this::operand).get(0)));
    }

    /** A value that an update sets. */
    Term value() {
        Term value = summand();
        while (tokens.atSymbol("+") || tokens.atSymbol("-")) {
            tokens.countOperator();
            boolean plus = tokens.next().text().equals("+");
            value = new Term.Sum(value, plus, summand());
        }
        return value;
    }

    private Term summand() {
        if (tokens.atSymbol("(")) {
            tokens.enterParentheses();
            Term value = value();
            tokens.leaveParentheses();
            return value;
        }
        if (literals.isAhead()) {
            return new Term.Constant(literals.literal());
        }
        return tokens.atCall() ? valueFunction() : path();
    }

    private Term valueFunction() {
        if (tokens.atCall("list_append")) {
            List<Term> arguments = arguments("list_append", 2, this::value);
            return new Term.ListAppend(arguments.get(0), arguments.get(1));
        }
        if (!tokens.atCall("set_add") && !tokens.atCall("set_delete")) {
            throw unsupportedFunction();
        }
        String function = tokens.peek().text().toLowerCase(Locale.ROOT);
        List<Term> arguments = arguments(function, 2, this::operand);
        AttributeValue elements = constantOf(function, arguments.get(1));
        return new Term.SetChange(pathOf(function, arguments.get(0)), function.equals("set_add"), elements);
    }

    /** The arguments of the call that begins here. */
    List<Term> arguments(String function, int count, Supplier<Term> argument) {
        tokens.next();
        tokens.countOperator();
        tokens.enterParentheses();
        List<Term> arguments = new ArrayList<>();
        do {
            arguments.add(argument.get());
        } while (tokens.acceptSymbol(","));
        tokens.leaveParentheses();
        if (arguments.size() != count) {
            throw StatementErrors.argumentCount(function, count, arguments.size());
        }
        return arguments;
    }

    Term.Path pathOf(String function, Term argument) {
        if (argument instanceof Term.Path path) {
            return path;
        }
        throw StatementErrors.pathRequired(function);
    }

    AttributeValue constantOf(String function, Term argument) {
        if (argument instanceof Term.Constant constant) {
            return constant.value();
        }
        throw StatementErrors.valueRequired(function);
    }

    RuntimeException unsupportedFunction() {
        return StatementErrors.unsupportedFunction(tokens.peek().text(), tokens.position());
    }
}
