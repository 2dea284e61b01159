package dev.trestle.engine.partiql;

import dev.trestle.engine.error.ItemErrors;
import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NullValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.SetValue;
import dev.trestle.engine.item.StringValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses literals, in which parameters may stand for values. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.data-types.html">PartiQL data types
 * for DynamoDB</a>.
 */
final class LiteralParser {

    /** As deep as lists and maps may be within one another. */
    private static final int MAX_DEPTH = 32;

    private final TokenReader tokens;
    private final List<AttributeValue> parameters;
    private int used;

    LiteralParser(TokenReader tokens, List<AttributeValue> parameters) {
        this.tokens = tokens;
        this.parameters = parameters;
    }

    boolean isAhead() {
        return tokens.at(Token.Type.STRING)
                || tokens.at(Token.Type.NUMBER)
                || tokens.atSymbol("-")
                || tokens.atSymbol("+")
                || tokens.atSymbol("?")
                || tokens.atSymbol("[")
                || tokens.atSymbol("{")
                || tokens.atSymbol("<<")
                || tokens.atKeyword("true")
                || tokens.atKeyword("false")
                || tokens.atKeyword("null");
    }

    AttributeValue literal() {
        return literal(0);
    }

    /** The elements of a literal list. */
    List<AttributeValue> elements(String open, String close) {
        return elements(open, close, 0);
    }

    /** To be called when the whole statement has been read. */
    void requireAllParametersUsed() {
        if (used != parameters.size()) {
            throw StatementErrors.parameterCount();
        }
    }

    private AttributeValue literal(int depth) {
        if (tokens.at(Token.Type.STRING)) {
            return new StringValue(tokens.next().text());
        }
        if (tokens.at(Token.Type.NUMBER)) {
            return NumberValue.parse(tokens.next().text());
        }
        if (tokens.acceptSymbol("-")) {
            return NumberValue.parse("-" + digits());
        }
        if (tokens.acceptSymbol("+")) {
            return NumberValue.parse(digits());
        }
        if (tokens.acceptSymbol("?")) {
            return parameter();
        }
        if (tokens.acceptKeyword("true")) {
            return BooleanValue.TRUE;
        }
        if (tokens.acceptKeyword("false")) {
            return BooleanValue.FALSE;
        }
        if (tokens.acceptKeyword("null")) {
            return NullValue.NULL;
        }
        return collection(depth);
    }

    private String digits() {
        if (!tokens.at(Token.Type.NUMBER)) {
            throw tokens.expected("a number");
        }
        return tokens.next().text();
    }

    private AttributeValue parameter() {
        if (used == parameters.size()) {
            throw StatementErrors.parameterCount();
        }
        return parameters.get(used++);
    }

    private AttributeValue collection(int depth) {
        if (depth == MAX_DEPTH) {
            throw ItemErrors.nestedTooDeeply();
        }
        if (tokens.atSymbol("[")) {
            return ListValue.of(elements("[", "]", depth + 1));
        }
        if (tokens.atSymbol("<<")) {
            return set(depth + 1);
        }
        if (tokens.atSymbol("{")) {
            return new MapValue(tuple(depth + 1));
        }
        throw tokens.unexpected();
    }

    private List<AttributeValue> elements(String open, String close, int depth) {
        tokens.expectSymbol(open);
        List<AttributeValue> elements = new ArrayList<>();
        if (tokens.acceptSymbol(close)) {
            return elements;
        }
        do {
            elements.add(literal(depth));
        } while (tokens.acceptSymbol(","));
        tokens.expectSymbol(close);
        return elements;
    }

    private AttributeValue set(int depth) {
        String position = tokens.position();
        List<AttributeValue> elements = elements("<<", ">>", depth);
        if (elements.isEmpty()) {
            throw ItemErrors.emptyStringSet();
        }
        AttributeType type = elements.get(0).type();
        if (!type.isKeyType() || elements.stream().anyMatch(element -> element.type() != type)) {
            throw StatementErrors.setElements(position);
        }
        return SetValue.of(
                switch (type) {
                    case N -> AttributeType.NS;
                    case B -> AttributeType.BS;
                    default -> AttributeType.SS;
                },
                elements);
    }

    private Item tuple(int depth) {
        tokens.expectSymbol("{");
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        if (tokens.acceptSymbol("}")) {
            return Item.EMPTY;
        }
        do {
            if (!tokens.at(Token.Type.STRING)) {
                throw tokens.expected("an attribute name in single quotes");
            }
            String name = tokens.next().text();
            tokens.expectSymbol(":");
            if (attributes.put(name, literal(depth)) != null) {
                throw StatementErrors.duplicateName(name);
            }
        } while (tokens.acceptSymbol(","));
        tokens.expectSymbol("}");
        return Item.of(attributes);
    }
}
