package dev.trestle.engine.expression;

import dev.trestle.engine.item.Item;
import java.util.List;

/** True if all conditions are. */
record And(List<ConditionNode> conditions) implements ConditionNode {

    @Override
    public boolean test(Item item, Bindings bindings) {
        for (ConditionNode condition : conditions) {
            if (!condition.test(item, bindings)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String operator() {
        return "AND";
    }

    @Override
    public void check(ExpressionKind kind, Bindings bindings) {
        conditions.forEach(condition -> condition.check(kind, bindings));
    }
}
