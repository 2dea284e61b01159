package dev.trestle.engine.expression;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import java.util.List;

/** True if the operand equals any of the others. */
record In(Operand operand, List<Operand> others) implements ConditionNode {

    static final int MAX_OPERANDS = 100;

    @Override
    public boolean test(Item item, Bindings bindings) {
        AttributeValue value = operand.evaluate(item, bindings);
        if (value == null) {
            return false;
        }
        for (Operand other : others) {
            if (value.equals(other.evaluate(item, bindings))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String operator() {
        return "IN";
    }

    @Override
    public void check(ExpressionKind kind, Bindings bindings) {
        operand.check(kind, bindings);
        others.forEach(other -> other.check(kind, bindings));
        OperandRules.requireDistinct(kind, operator(), operand, others, bindings);
    }
}
