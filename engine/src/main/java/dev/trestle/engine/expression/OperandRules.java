package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import dev.trestle.engine.item.AttributeType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What operators and functions ask of operands before any item is read. */
final class OperandRules {

    /** The types that have an order. */
    static final Set<AttributeType> ORDERED = EnumSet.of(AttributeType.S, AttributeType.N, AttributeType.B);

    /** The types that begin with something. */
    static final Set<AttributeType> PREFIXED = EnumSet.of(AttributeType.S, AttributeType.B);

    /** The types that contain something. */
    static final Set<AttributeType> CONTAINERS = EnumSet.of(
            AttributeType.S, AttributeType.B, AttributeType.SS, AttributeType.NS, AttributeType.BS, AttributeType.L);

    /** The types that have a size. */
    static final Set<AttributeType> SIZED = EnumSet.of(
            AttributeType.S,
            AttributeType.B,
            AttributeType.SS,
            AttributeType.NS,
            AttributeType.BS,
            AttributeType.L,
            AttributeType.M);

    /** The types that are no collections. */
    static final Set<AttributeType> SCALAR =
            EnumSet.of(AttributeType.S, AttributeType.N, AttributeType.B, AttributeType.BOOL, AttributeType.NULL);

    static final Set<AttributeType> STRING = EnumSet.of(AttributeType.S);
    static final Set<AttributeType> NUMBER = EnumSet.of(AttributeType.N);
    static final Set<AttributeType> LIST = EnumSet.of(AttributeType.L);

    private OperandRules() {}

    /** Refuses an operand whose type is known and not one of these. */
    static void requireType(
            ExpressionKind kind, String operator, Operand operand, Set<AttributeType> types, Bindings bindings) {
        AttributeType type = operand.knownType(bindings);
        if (type != null && !types.contains(type)) {
            throw ExpressionErrors.operandType(kind.parameter(), operator, type.name());
        }
    }

    /** Refuses a path among the other operands that is the first operand too. */
    static void requireDistinct(
            ExpressionKind kind, String operator, Operand first, List<Operand> others, Bindings bindings) {
        if (first instanceof Attribute attribute) {
            DocumentPath path = attribute.path(bindings);
            for (Operand other : others) {
                if (other instanceof Attribute that && that.path(bindings).equals(path)) {
                    throw ExpressionErrors.operandsNotDistinct(kind.parameter(), operator, path.toString());
                }
            }
        }
    }
}
