package dev.trestle.engine.operation.statement;

import dev.trestle.engine.expression.Comparator;
import dev.trestle.engine.expression.KeyPredicate;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.partiql.Predicate;
import dev.trestle.engine.partiql.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a WHERE clause says of a key attribute. */
final class KeyPredicates {

    private KeyPredicates() {}

    /** The only values that the attribute can have if the predicate holds; empty if it does not say so. */
    static Optional<Set<AttributeValue>> values(Predicate predicate, String attribute) {
        if (predicate instanceof Predicate.And and) {
            return and.predicates().stream()
                    .flatMap(each -> values(each, attribute).stream())
                    .reduce(KeyPredicates::intersection);
        }
        if (predicate instanceof Predicate.Or or) {
            Set<AttributeValue> union = new LinkedHashSet<>();
            for (Predicate alternative : or.predicates()) {
                Optional<Set<AttributeValue>> values = values(alternative, attribute);
                if (values.isEmpty()) {
                    return Optional.empty();
                }
                union.addAll(values.get());
            }
            return Optional.of(union);
        }
        if (predicate instanceof Predicate.In in) {
            return isAttribute(in.term(), attribute)
                    ? constants(in.others()).map(LinkedHashSet::new)
                    : Optional.empty();
        }
        return KeyEqualities.equality(predicate, attribute).map(Set::of);
    }

    /** What the predicate says of the attribute, if it is what a key condition could say. */
    static Optional<KeyPredicate> of(Predicate predicate, String attribute) {
        if (predicate instanceof Predicate.Comparison comparison) {
            return comparison(comparison, attribute);
        }
        if (predicate instanceof Predicate.Between between && isAttribute(between.term(), attribute)) {
            return predicate(attribute, KeyPredicate.Operator.BETWEEN, List.of(between.lower(), between.upper()));
        }
        if (predicate instanceof Predicate.BeginsWith beginsWith && isAttribute(beginsWith.term(), attribute)) {
            return predicate(attribute, KeyPredicate.Operator.BEGINS_WITH, List.of(beginsWith.prefix()));
        }
        return Optional.empty();
    }

    private static Optional<KeyPredicate> comparison(Predicate.Comparison comparison, String attribute) {
        Comparator comparator = Comparator.of(comparison.operator());
        boolean mirrored = isAttribute(comparison.right(), attribute);
        if (!mirrored && !isAttribute(comparison.left(), attribute)) {
            return Optional.empty();
        }
        Term value = mirrored ? comparison.left() : comparison.right();
        KeyPredicate.Operator operator = switch (mirrored ? comparator.mirrored() : comparator) {
            case EQ -> KeyPredicate.Operator.EQ;
            case LT -> KeyPredicate.Operator.LT;
            case LE -> KeyPredicate.Operator.LE;
            case GT -> KeyPredicate.Operator.GT;
            case GE -> KeyPredicate.Operator.GE;
            case NE -> null;
        };
        return operator == null ? Optional.empty() : predicate(attribute, operator, List.of(value));
    }

    private static Optional<KeyPredicate> predicate(
            String attribute, KeyPredicate.Operator operator, List<Term> operands) {
        return constants(operands).map(values -> new KeyPredicate(attribute, operator, values));
    }

    /** The values of the terms; empty if one is no constant. */
    private static Optional<List<AttributeValue>> constants(List<Term> terms) {
        List<AttributeValue> values = new ArrayList<>();
        for (Term term : terms) {
            if (!(term instanceof Term.Constant constant)) {
                return Optional.empty();
            }
            values.add(constant.value());
        }
        return Optional.of(values);
    }

    private static boolean isAttribute(Term term, String attribute) {
        return term instanceof Term.Path path && path.isAttribute(attribute);
    }

    private static Set<AttributeValue> intersection(Set<AttributeValue> one, Set<AttributeValue> two) {
        Set<AttributeValue> both = new LinkedHashSet<>(one);
        both.retainAll(two);
        return both;
    }
}
