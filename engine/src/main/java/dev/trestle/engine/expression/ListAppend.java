package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import java.util.List;

/** The function {@code list_append}: the elements of two lists, one after the other. */
record ListAppend(Operand first, Operand second) implements Operand {

    @Override
    public AttributeValue evaluate(Item item, Bindings bindings) {
        return list(first, item, bindings).append(list(second, item, bindings));
    }

    private static ListValue list(Operand operand, Item item, Bindings bindings) {
        AttributeValue value = operand.evaluate(item, bindings);
        if (value == null) {
            throw ExpressionErrors.updateOperandMissing();
        }
        if (value instanceof ListValue list) {
            return list;
        }
        throw ExpressionErrors.updateOperandType();
    }

    @Override
    public AttributeType knownType(Bindings bindings) {
        return AttributeType.L;
    }

    @Override
    public void check(ExpressionKind kind, Bindings bindings) {
        for (Operand each : List.of(first, second)) {
            each.check(kind, bindings);
            OperandRules.requireType(kind, "list_append", each, OperandRules.LIST, bindings);
        }
    }
}
