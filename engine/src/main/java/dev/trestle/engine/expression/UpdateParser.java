package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parses updates. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">Using update
 * expressions</a>.
 */
final class UpdateParser {

    private enum Clause {
        SET,
        REMOVE,
        ADD,
        DELETE
    }

    private static final Set<String> KEYWORDS = Set.of("set", "remove", "add", "delete");

    private final TokenReader tokens;
    private final OperandParser operands;
    private final List<UpdateAction> actions = new ArrayList<>();

    private UpdateParser(TokenReader tokens) {
        this.tokens = tokens;
        this.operands = new OperandParser(tokens, KEYWORDS);
    }

    static Parsed<List<UpdateAction>> parse(TokenReader tokens) {
        UpdateParser parser = new UpdateParser(tokens);
        parser.clauses();
        return new Parsed<>(List.copyOf(parser.actions), parser.operands.references());
    }

    private void clauses() {
        Set<Clause> seen = EnumSet.noneOf(Clause.class);
        do {
            if (!tokens.atAny(KEYWORDS)) {
                throw tokens.syntaxError();
            }
            Clause clause = Clause.valueOf(tokens.next().text().toUpperCase(Locale.ROOT));
            do {
                actions.add(action(clause));
            } while (tokens.accept(Token.Type.COMMA));
            if (!seen.add(clause)) {
                throw ExpressionErrors.clauseRepeated(tokens.parameter(), clause.name());
            }
        } while (!tokens.at(Token.Type.END));
    }

    private UpdateAction action(Clause clause) {
        Attribute target = operands.path();
        return switch (clause) {
            case SET -> {
                if (!tokens.peek().text().equals("=")) {
                    throw tokens.syntaxError();
                }
                tokens.next();
                yield new UpdateAction.Assign(target, value());
            }
            case REMOVE -> new UpdateAction.Remove(target);
            case ADD -> new UpdateAction.Add(target, operands.literal(), ExpressionErrors::updateOperandType);
            case DELETE -> new UpdateAction.Delete(target, operands.literal(), ExpressionErrors::updateOperandType);
        };
    }

    private Operand value() {
        Operand left = operand();
        if (!tokens.at(Token.Type.PLUS) && !tokens.at(Token.Type.MINUS)) {
            return left;
        }
        tokens.countOperator();
        boolean plus = tokens.next().type() == Token.Type.PLUS;
        return new Arithmetic(left, plus, operand());
    }

    private Operand operand() {
        if (tokens.at(Token.Type.OPEN)) {
            int depth = tokens.enterGroup();
            Operand value = value();
            tokens.leaveGroup(depth);
            return value;
        }
        if (!tokens.atCall()) {
            return operands.pathOrLiteral();
        }
        // No function that an update may call is a condition.
        return (Operand) operands.call(this::operand);
    }
}
