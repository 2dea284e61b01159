package dev.trestle.engine.expression;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.SetValue;
import dev.trestle.engine.item.StringValue;
import java.util.List;

/** The function {@code contains}: part of a string or binary, element of a set or list. */
record Contains(Operand operand, Operand part) implements ConditionNode {

    @Override
    public boolean test(Item item, Bindings bindings) {
        AttributeValue whole = operand.evaluate(item, bindings);
        AttributeValue wanted = part.evaluate(item, bindings);
        if (wanted == null) {
            return false;
        }
        if (whole instanceof SetValue set) {
            return set.elements().contains(wanted);
        }
        if (whole instanceof ListValue list) {
            return list.elements().contains(wanted);
        }
        if (whole instanceof StringValue string) {
            return wanted instanceof StringValue text && string.value().contains(text.value());
        }
        return whole instanceof BinaryValue binary && wanted instanceof BinaryValue bytes && binary.contains(bytes);
    }

    @Override
    public String operator() {
        return "contains";
    }

    @Override
    public void check(ExpressionKind kind, Bindings bindings) {
        operand.check(kind, bindings);
        part.check(kind, bindings);
        OperandRules.requireType(kind, operator(), operand, OperandRules.CONTAINERS, bindings);
        OperandRules.requireDistinct(kind, operator(), operand, List.of(part), bindings);
    }
}
