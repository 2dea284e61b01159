package dev.trestle.engine.partiql;

import java.util.List;

/** A part of a statement that is true or false of an item. */
public sealed interface Predicate {

    /** True if all predicates are. */
    record And(List<Predicate> predicates) implements Predicate {

        /** Copies the list. */
        public And {
            predicates = List.copyOf(predicates);
        }
    }

    /** True if any of the predicates is. */
    record Or(List<Predicate> predicates) implements Predicate {

        /** Copies the list. */
        public Or {
            predicates = List.copyOf(predicates);
        }
    }

    /** True if the predicate is not. */
    record Not(Predicate predicate) implements Predicate {}

    /** A comparison; the operator as expressions write it. */
    record Comparison(Term left, String operator, Term right) implements Predicate {}

    /** The operator {@code BETWEEN}. */
    record Between(Term term, Term lower, Term upper) implements Predicate {}

    /** The operator {@code IN}. */
    record In(Term term, List<Term> others) implements Predicate {

        /** Copies the list. */
        public In {
            others = List.copyOf(others);
        }
    }

    /** The operator {@code IS MISSING}. */
    record IsMissing(Term.Path path) implements Predicate {}

    /** The operator {@code IS NULL}: there is a value, of type NULL. */
    record IsNull(Term.Path path) implements Predicate {}

    /** The function {@code begins_with}. */
    record BeginsWith(Term term, Term prefix) implements Predicate {}

    /** The function {@code contains}. */
    record Contains(Term term, Term part) implements Predicate {}

    /** The function {@code attribute_type}. */
    record HasType(Term.Path path, String typeName) implements Predicate {}
}
