package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Parses what all kinds of expressions share: paths, values and calls of functions. */
final class OperandParser {

    private static final int MAX_PATH_ELEMENTS = 32;

    private final TokenReader tokens;
    private final Set<String> keywords;
    private final List<Reference> references = new ArrayList<>();

    /** The keywords, in lower case, are those of the grammar at hand: there they are never names. */
    OperandParser(TokenReader tokens, Set<String> keywords) {
        this.tokens = tokens;
        this.keywords = keywords;
    }

    /** The paths and values parsed so far, in the order of the text. */
    List<Reference> references() {
        return List.copyOf(references);
    }

    /** A path or a value. */
    Operand pathOrLiteral() {
        return tokens.at(Token.Type.VALUE_PLACEHOLDER) ? literal() : path();
    }

    Literal literal() {
        Literal literal = new Literal(
                references.size(), tokens.expect(Token.Type.VALUE_PLACEHOLDER).text());
        references.add(literal);
        return literal;
    }

    Attribute path() {
        List<DocumentPath.Element> elements = new ArrayList<>();
        elements.add(member());
        while (true) {
            if (tokens.accept(Token.Type.DOT)) {
                elements.add(member());
            } else if (tokens.accept(Token.Type.OPEN_BRACKET)) {
                elements.add(index(tokens.expect(Token.Type.INTEGER).text()));
                tokens.expect(Token.Type.CLOSE_BRACKET);
            } else {
                break;
            }
        }
        if (elements.size() > MAX_PATH_ELEMENTS) {
            throw ExpressionErrors.pathTooDeep(tokens.parameter(), elements.size());
        }
        Attribute attribute = Attribute.of(references.size(), elements);
        references.add(attribute);
        return attribute;
    }

    private DocumentPath.Element member() {
        if (tokens.at(Token.Type.NAME_PLACEHOLDER)) {
            return new DocumentPath.Member(tokens.next().text());
        }
        if (!tokens.at(Token.Type.NAME) || tokens.atAny(keywords)) {
            throw tokens.syntaxError();
        }
        String name = tokens.next().text();
        if (ReservedWords.contains(name)) {
            throw ExpressionErrors.reservedWord(tokens.parameter(), name);
        }
        return new DocumentPath.Member(name);
    }

    private DocumentPath.Element index(String digits) {
        try {
            return new DocumentPath.Index(Integer.parseInt(digits));
        } catch (NumberFormatException e) {
            throw ExpressionErrors.indexOutOfRange(tokens.parameter(), digits);
        }
    }

    /** A call, of which the function's name is the token at hand. */
    Node call(Supplier<Operand> argument) {
        if (tokens.atAny(keywords)) {
            throw tokens.syntaxError();
        }
        String name = tokens.next().text();
        ExpressionFunction function = ExpressionFunction.named(name);
        if (function == null) {
            throw ExpressionErrors.unknownFunction(tokens.parameter(), name);
        }
        if (!function.isAllowedIn(tokens.kind())) {
            throw ExpressionErrors.functionNotAllowed(
                    tokens.parameter(), tokens.kind().words(), name);
        }
        tokens.countOperator();
        tokens.expect(Token.Type.OPEN);
        return function.call(tokens.kind(), operands(argument));
    }

    /** Operands with commas between them, and the parenthesis that closes the list. */
    List<Operand> operands(Supplier<Operand> operand) {
        List<Operand> operands = new ArrayList<>();
        do {
            operands.add(operand.get());
        } while (tokens.accept(Token.Type.COMMA));
        tokens.expect(Token.Type.CLOSE);
        return List.copyOf(operands);
    }
}
