package dev.trestle.engine.partiql;

import java.util.ArrayList;
import java.util.List;

/** The part of a WHERE clause between two parentheses, as far as it has been parsed. OR binds least, NOT most. */
final class PredicateGroup {

    private final List<Predicate> alternatives = new ArrayList<>();
    private List<Predicate> conjuncts = new ArrayList<>();
    private boolean negated;

    /** Two negations are none, so that any number of them makes one step. */
    void not() {
        negated = !negated;
    }

    void and(Predicate predicate) {
        conjuncts.add(negated ? new Predicate.Not(predicate) : predicate);
        negated = false;
    }

    void or(Predicate predicate) {
        and(predicate);
        alternatives.add(conjuncts.size() == 1 ? conjuncts.get(0) : new Predicate.And(conjuncts));
        conjuncts = new ArrayList<>();
    }

    /** The whole group, of which the predicate is the last. */
    Predicate end(Predicate predicate) {
        or(predicate);
        return alternatives.size() == 1 ? alternatives.get(0) : new Predicate.Or(alternatives);
    }
}
