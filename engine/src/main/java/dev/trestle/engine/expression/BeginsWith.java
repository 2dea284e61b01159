package dev.trestle.engine.expression;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.StringValue;
import java.util.List;

/** The function {@code begins_with}. */
record BeginsWith(Operand operand, Operand prefix) implements ConditionNode {

    @Override
    public boolean test(Item item, Bindings bindings) {
        AttributeValue whole = operand.evaluate(item, bindings);
        AttributeValue start = prefix.evaluate(item, bindings);
        if (whole instanceof StringValue string && start instanceof StringValue text) {
            return string.value().startsWith(text.value());
        }
        return whole instanceof BinaryValue binary && start instanceof BinaryValue bytes && binary.startsWith(bytes);
    }

    @Override
    public String operator() {
        return "begins_with";
    }

    @Override
    public void check(ExpressionKind kind, Bindings bindings) {
        for (Operand each : List.of(operand, prefix)) {
            each.check(kind, bindings);
            OperandRules.requireType(kind, operator(), each, OperandRules.PREFIXED, bindings);
        }
        OperandRules.requireDistinct(kind, operator(), operand, List.of(prefix), bindings);
    }
}
