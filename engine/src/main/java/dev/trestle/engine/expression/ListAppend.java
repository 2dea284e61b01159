package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import java.util.ArrayList;
import java.util.List;

/** The function {@code list_append}: the elements of two lists, one after the other. */
record ListAppend(Operand first, Operand second) implements Operand {

    @Override
    public AttributeValue evaluate(Item item, Bindings bindings) {
        List<AttributeValue> head = elements(first, item, bindings);
        List<AttributeValue> tail = elements(second, item, bindings);
        List<AttributeValue> all = new ArrayList<>(head.size() + tail.size());
        all.addAll(head);
        all.addAll(tail);
        return ListValue.of(all);
    }

    private static List<AttributeValue> elements(Operand operand, Item item, Bindings bindings) {
        AttributeValue value = operand.evaluate(item, bindings);
        if (value == null) {
            throw ExpressionErrors.updateOperandMissing();
        }
        if (value instanceof ListValue list) {
            return list.elements();
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
