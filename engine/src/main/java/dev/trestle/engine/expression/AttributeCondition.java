package dev.trestle.engine.expression;

import dev.trestle.engine.item.AttributeValue;
import java.util.List;

/**
 * What a legacy parameter asks of one top-level attribute. Immutable and thread-safe. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Condition.html">Condition</a>.
 *
 * @param values what the attribute is compared with, as many as the operator takes
 */
public record AttributeCondition(String attribute, ComparisonOperator operator, List<AttributeValue> values) {

    /**
     * Checks that the operator takes the values.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it does not
     */
    public AttributeCondition {
        values = List.copyOf(values);
        operator.check(values);
    }
}
