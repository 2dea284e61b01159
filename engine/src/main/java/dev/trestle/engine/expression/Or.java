package dev.trestle.engine.expression;

import dev.trestle.engine.item.Item;
import java.util.List;

/** True if any of the conditions is. */
record Or(List<ConditionNode> conditions) implements ConditionNode {

    @Override
    public boolean test(Item item, Bindings bindings) {
        for (ConditionNode condition : conditions) {
            if (condition.test(item, bindings)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String operator() {
        return "OR";
    }

    @Override
    public void check(ExpressionKind kind, Bindings bindings) {
        conditions.forEach(condition -> condition.check(kind, bindings));
    }
}
