package dev.trestle.engine.expression;

import dev.trestle.engine.item.Item;
import java.util.List;

/** Two operands and a comparator. Values of different types have no order and are not equal. */
record Comparison(Comparator comparator, Operand left, Operand right) implements ConditionNode {

    @Override
    public boolean test(Item item, Bindings bindings) {
        return comparator.test(left.evaluate(item, bindings), right.evaluate(item, bindings));
    }

    @Override
    public String operator() {
        return comparator.text();
    }

    @Override
    public void check(ExpressionKind kind, Bindings bindings) {
        left.check(kind, bindings);
        right.check(kind, bindings);
        if (comparator.isOrdering()) {
            OperandRules.requireType(kind, operator(), left, OperandRules.ORDERED, bindings);
            OperandRules.requireType(kind, operator(), right, OperandRules.ORDERED, bindings);
        }
        OperandRules.requireDistinct(kind, operator(), left, List.of(right), bindings);
    }
}
