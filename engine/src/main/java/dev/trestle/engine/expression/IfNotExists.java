package dev.trestle.engine.expression;

import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import org.jspecify.annotations.Nullable;

/** The function {@code if_not_exists}: the attribute, or the other operand if the item lacks it. */
record IfNotExists(Attribute attribute, Operand otherwise) implements Operand {

    @Override
    public @Nullable AttributeValue evaluate(Item item, Bindings bindings) {
        AttributeValue value = attribute.evaluate(item, bindings);
        return value == null ? otherwise.evaluate(item, bindings) : value;
    }

    @Override
    public @Nullable AttributeType knownType(Bindings bindings) {
        return null;
    }

    @Override
    public void check(ExpressionKind kind, Bindings bindings) {
        otherwise.check(kind, bindings);
    }
}
