package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import dev.trestle.engine.item.AttributeValue;
import java.util.ArrayList;
import java.util.List;

/** Reads a condition as predicates on key attributes and refuses what is none. */
final class KeyPredicates {

    private final Bindings bindings;
    private final List<KeyPredicate> predicates = new ArrayList<>();

    KeyPredicates(Bindings bindings) {
        this.bindings = bindings;
    }

    List<KeyPredicate> of(ConditionNode condition) {
        collect(condition);
        return List.copyOf(predicates);
    }

    private void collect(ConditionNode condition) {
        if (condition instanceof And and) {
            and.conditions().forEach(this::collect);
        } else if (condition instanceof Comparison comparison) {
            collect(comparison);
        } else if (condition instanceof Between between) {
            add(
                    between.operator(),
                    KeyPredicate.Operator.BETWEEN,
                    between.operand(),
                    List.of(between.lower(), between.upper()));
        } else if (condition instanceof BeginsWith beginsWith) {
            add(
                    beginsWith.operator(),
                    KeyPredicate.Operator.BEGINS_WITH,
                    beginsWith.operand(),
                    List.of(beginsWith.prefix()));
        } else {
            throw ExpressionErrors.keyOperator(condition.operator());
        }
    }

    private void collect(Comparison comparison) {
        boolean mirrored = comparison.left() instanceof Literal;
        Comparator comparator = mirrored ? comparison.comparator().mirrored() : comparison.comparator();
        Operand attribute = mirrored ? comparison.right() : comparison.left();
        Operand value = mirrored ? comparison.left() : comparison.right();
        add(comparison.operator(), operator(comparator), attribute, List.of(value));
    }

    private static KeyPredicate.Operator operator(Comparator comparator) {
        return switch (comparator) {
            case EQ -> KeyPredicate.Operator.EQ;
            case LT -> KeyPredicate.Operator.LT;
            case LE -> KeyPredicate.Operator.LE;
            case GT -> KeyPredicate.Operator.GT;
            case GE -> KeyPredicate.Operator.GE;
            case NE -> throw ExpressionErrors.keyOperator(comparator.text());
        };
    }

    private void add(String text, KeyPredicate.Operator operator, Operand first, List<Operand> others) {
        List<AttributeValue> values = new ArrayList<>();
        boolean attributeElsewhere = false;
        for (Operand other : others) {
            if (other instanceof Literal literal) {
                values.add(literal.value(bindings));
            } else {
                requirePathOrValue(other);
                attributeElsewhere = true;
            }
        }
        requirePathOrValue(first);
        if (!(first instanceof Attribute attribute)) {
            throw attributeElsewhere ? ExpressionErrors.keyNotFirst(text) : ExpressionErrors.keyWithoutAttribute();
        }
        if (attributeElsewhere) {
            throw ExpressionErrors.keyComparesAttributes();
        }
        add(attribute.path(bindings), operator, values);
    }

    private static void requirePathOrValue(Operand operand) {
        if (operand instanceof SizeOf) {
            throw ExpressionErrors.keyOperator(ExpressionFunction.SIZE.text());
        }
    }

    private void add(DocumentPath path, KeyPredicate.Operator operator, List<AttributeValue> values) {
        if (path.elements().size() > 1) {
            throw ExpressionErrors.keyNested();
        }
        String name = path.attributeName();
        if (predicates.stream().anyMatch(predicate -> predicate.attribute().equals(name))) {
            throw ExpressionErrors.keyRepeated();
        }
        predicates.add(new KeyPredicate(name, operator, values));
    }
}
