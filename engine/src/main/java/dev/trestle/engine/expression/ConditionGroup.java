package dev.trestle.engine.expression;

import java.util.ArrayList;
import java.util.List;

/** The part of a condition between two parentheses, as far as it has been parsed: OR binds less than AND, AND than NOT. */
final class ConditionGroup {

    private final int parentheses;
    private final List<ConditionNode> alternatives = new ArrayList<>();
    private List<ConditionNode> conjuncts = new ArrayList<>();
    private int negations;

    ConditionGroup(int parentheses) {
        this.parentheses = parentheses;
    }

    /** How many parentheses, directly within one another, enclose this group. */
    int parentheses() {
        return parentheses;
    }

    /** Whether nothing stands before what comes next, which may then be a mere operand in parentheses. */
    boolean isEmpty() {
        return alternatives.isEmpty() && conjuncts.isEmpty() && negations == 0;
    }

    void not() {
        negations++;
    }

    void and(ConditionNode condition) {
        ConditionNode negated = condition;
        for (; negations > 0; negations--) {
            negated = new Not(negated);
        }
        conjuncts.add(negated);
    }

    void or(ConditionNode condition) {
        and(condition);
        alternatives.add(conjuncts.size() == 1 ? conjuncts.get(0) : new And(List.copyOf(conjuncts)));
        conjuncts = new ArrayList<>();
    }

    /** The whole group, of which the condition is the last. */
    ConditionNode end(ConditionNode condition) {
        or(condition);
        return alternatives.size() == 1 ? alternatives.get(0) : new Or(List.copyOf(alternatives));
    }
}
