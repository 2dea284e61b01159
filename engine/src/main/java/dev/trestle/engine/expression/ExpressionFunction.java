package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of the language; their names are case-sensitive. */
enum ExpressionFunction {
    ATTRIBUTE_EXISTS("attribute_exists", 1, Use.CONDITION),
    ATTRIBUTE_NOT_EXISTS("attribute_not_exists", 1, Use.CONDITION),
    ATTRIBUTE_TYPE("attribute_type", 2, Use.CONDITION),
    BEGINS_WITH("begins_with", 2, Use.CONDITION),
    CONTAINS("contains", 2, Use.CONDITION),
    SIZE("size", 1, Use.CONDITION),
    IF_NOT_EXISTS("if_not_exists", 2, Use.UPDATE),
    LIST_APPEND("list_append", 2, Use.UPDATE);

    private enum Use {
        CONDITION,
        UPDATE
    }

    private final String text;
    private final int operands;
    private final Use use;

    ExpressionFunction(String text, int operands, Use use) {
        this.text = text;
        this.operands = operands;
        this.use = use;
    }

    static @Nullable ExpressionFunction named(String text) {
        for (ExpressionFunction function : values()) {
            if (function.text.equals(text)) {
                return function;
            }
        }
        return null;
    }

    String text() {
        return text;
    }

    boolean isAllowedIn(ExpressionKind kind) {
        return (use == Use.UPDATE) == (kind == ExpressionKind.UPDATE);
    }

    /** The call of this function with the operands given. */
    Node call(ExpressionKind kind, List<Operand> given) {
        if (given.size() != operands) {
            throw ExpressionErrors.operandCount(kind.parameter(), text, given.size());
        }
        Operand first = given.get(0);
        return switch (this) {
            case ATTRIBUTE_EXISTS -> new AttributeExists(path(kind, first), true);
            case ATTRIBUTE_NOT_EXISTS -> new AttributeExists(path(kind, first), false);
            case ATTRIBUTE_TYPE -> new AttributeTypeIs(path(kind, first), literal(kind, given.get(1)));
            case BEGINS_WITH -> new BeginsWith(first, given.get(1));
            case CONTAINS -> new Contains(first, given.get(1));
            case SIZE -> new SizeOf(first);
            case IF_NOT_EXISTS -> new IfNotExists(path(kind, first), given.get(1));
            case LIST_APPEND -> new ListAppend(first, given.get(1));
        };
    }

    private Attribute path(ExpressionKind kind, Operand operand) {
        if (operand instanceof Attribute attribute) {
            return attribute;
        }
        throw ExpressionErrors.pathRequired(kind.parameter(), text);
    }

    private Literal literal(ExpressionKind kind, Operand operand) {
        if (operand instanceof Literal literal) {
            return literal;
        }
        throw ExpressionErrors.valueRequired(kind.parameter(), text);
    }
}
