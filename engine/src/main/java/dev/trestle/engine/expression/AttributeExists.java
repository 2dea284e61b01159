package dev.trestle.engine.expression;

import dev.trestle.engine.item.Item;

/** The functions {@code attribute_exists} and {@code attribute_not_exists}. */
record AttributeExists(Attribute attribute, boolean expected) implements ConditionNode {

    @Override
    public boolean test(Item item, Bindings bindings) {
        return (attribute.evaluate(item, bindings) != null) == expected;
    }

    @Override
    public String operator() {
        return expected ? "attribute_exists" : "attribute_not_exists";
    }

    @Override
    public void check(ExpressionKind kind, Bindings bindings) {
        attribute.check(kind, bindings);
    }
}
