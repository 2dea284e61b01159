package dev.trestle.engine.expression;

import dev.trestle.engine.item.Item;

/** True if the condition is not. */
record Not(ConditionNode condition) implements ConditionNode {

    @Override
    public boolean test(Item item, Bindings bindings) {
        return !condition.test(item, bindings);
    }

    @Override
    public String operator() {
        return "NOT";
    }

    @Override
    public void check(ExpressionKind kind, Bindings bindings) {
        condition.check(kind, bindings);
    }
}
