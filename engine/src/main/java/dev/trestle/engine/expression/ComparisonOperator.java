package dev.trestle.engine.expression;

import dev.trestle.engine.error.LegacyErrors;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import java.util.List;

/**
 * The comparison operators of the legacy conditional parameters. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.Conditions.html">Writing
 * conditions with legacy parameters</a>.
 */
public enum ComparisonOperator {
    EQ(1),
    NE(1),
    LE(1),
    LT(1),
    GE(1),
    GT(1),
    NOT_NULL(0),
    NULL(0),
    CONTAINS(1),
    NOT_CONTAINS(1),
    BEGINS_WITH(1),
    IN(-1),
    BETWEEN(2);

    /** How many values the operator takes; negative for one or more. */
    private final int values;

    ComparisonOperator(int values) {
        this.values = values;
    }

    /** Whether the operator compares with nothing but asks for the attribute itself. */
    public boolean takesNoValue() {
        return values == 0;
    }

    void check(List<AttributeValue> given) {
        if (values < 0 ? given.isEmpty() : given.size() != values) {
            throw LegacyErrors.valueCount(name());
        }
        for (AttributeValue value : given) {
            if (!takes(value.type())) {
                throw LegacyErrors.valueType(name(), value.type().name());
            }
        }
        for (AttributeValue value : given) {
            if (value.type() != given.get(0).type()) {
                throw LegacyErrors.valuesOfDifferentTypes();
            }
        }
        if (this == BETWEEN && !Comparator.LE.test(given.get(0), given.get(1))) {
            throw LegacyErrors.boundsReversed();
        }
    }

    private boolean takes(AttributeType type) {
        return switch (this) {
            case EQ, NE, NULL, NOT_NULL -> true;
            case LE, LT, GE, GT, IN, BETWEEN -> OperandRules.ORDERED.contains(type);
            case CONTAINS, NOT_CONTAINS -> OperandRules.SCALAR.contains(type);
            case BEGINS_WITH -> OperandRules.PREFIXED.contains(type);
        };
    }

    ConditionNode node(Attribute attribute, List<Literal> operands) {
        return switch (this) {
            case EQ -> comparison(Comparator.EQ, attribute, operands);
            case NE -> comparison(Comparator.NE, attribute, operands);
            case LE -> comparison(Comparator.LE, attribute, operands);
            case LT -> comparison(Comparator.LT, attribute, operands);
            case GE -> comparison(Comparator.GE, attribute, operands);
            case GT -> comparison(Comparator.GT, attribute, operands);
            case NOT_NULL -> new AttributeExists(attribute, true);
            case NULL -> new AttributeExists(attribute, false);
            case CONTAINS -> new Contains(attribute, operands.get(0));
            case NOT_CONTAINS -> new Not(new Contains(attribute, operands.get(0)));
            case BEGINS_WITH -> new BeginsWith(attribute, operands.get(0));
            case IN -> new In(attribute, List.copyOf(operands));
            case BETWEEN -> new Between(attribute, operands.get(0), operands.get(1));
        };
    }

    private static ConditionNode comparison(Comparator comparator, Attribute attribute, List<Literal> operands) {
        return new Comparison(comparator, attribute, operands.get(0));
    }

    KeyPredicate.Operator keyOperator() {
        return switch (this) {
            case EQ -> KeyPredicate.Operator.EQ;
            case LE -> KeyPredicate.Operator.LE;
            case LT -> KeyPredicate.Operator.LT;
            case GE -> KeyPredicate.Operator.GE;
            case GT -> KeyPredicate.Operator.GT;
            case BEGINS_WITH -> KeyPredicate.Operator.BEGINS_WITH;
            case BETWEEN -> KeyPredicate.Operator.BETWEEN;
            case NE, IN, NULL, NOT_NULL, CONTAINS, NOT_CONTAINS -> throw LegacyErrors.keyConditionNotIndexable();
        };
    }
}
