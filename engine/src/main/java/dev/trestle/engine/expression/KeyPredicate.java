package dev.trestle.engine.expression;

import dev.trestle.engine.item.AttributeValue;
import java.util.List;

/**
 * What a key condition says of one attribute.
 *
 * @param operands the values that the attribute is compared with: two for {@code BETWEEN}, the lower first, otherwise one
 */
public record KeyPredicate(String attribute, Operator operator, List<AttributeValue> operands) {

    /** The operators of key conditions. */
    public enum Operator {
        EQ,
        LT,
        LE,
        GT,
        GE,
        BETWEEN,
        BEGINS_WITH
    }

    public KeyPredicate {
        operands = List.copyOf(operands);
    }
}
