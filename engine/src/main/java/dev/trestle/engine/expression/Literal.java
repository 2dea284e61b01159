package dev.trestle.engine.expression;

import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;

/** An expression attribute value. */
record Literal(int slot, String placeholder) implements Operand, Reference {

    AttributeValue value(Bindings bindings) {
        return bindings.value(slot);
    }

    @Override
    public AttributeValue evaluate(Item item, Bindings bindings) {
        return value(bindings);
    }

    @Override
    public AttributeType knownType(Bindings bindings) {
        return value(bindings).type();
    }

    @Override
    public void check(ExpressionKind kind, Bindings bindings) {
        // Whether a value fits is for the operator or function to say.
    }
}
