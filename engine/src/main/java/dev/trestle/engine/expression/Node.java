package dev.trestle.engine.expression;

/**
 * A part of a parsed expression. Nodes are immutable and know no request: attribute names and values come from the
 * {@link Bindings} at hand, so that one parsed expression serves many requests at once.
 */
sealed interface Node permits ConditionNode, Operand {

    /** Checks what can be known from the request alone, such as the types of its values. */
    void check(ExpressionKind kind, Bindings bindings);
}
