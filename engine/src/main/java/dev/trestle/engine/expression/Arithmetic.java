package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import java.math.BigDecimal;
import java.util.List;

/** The sum or the difference of two numbers. */
record Arithmetic(Operand left, boolean plus, Operand right) implements Operand {

    @Override
    public AttributeValue evaluate(Item item, Bindings bindings) {
        BigDecimal l = number(left, item, bindings);
        BigDecimal r = number(right, item, bindings);
        return NumberValue.of(plus ? l.add(r) : l.subtract(r));
    }

    private static BigDecimal number(Operand operand, Item item, Bindings bindings) {
        AttributeValue value = operand.evaluate(item, bindings);
        if (value == null) {
            throw ExpressionErrors.updateOperandMissing();
        }
        if (value instanceof NumberValue number) {
            return number.value();
        }
        throw ExpressionErrors.updateOperandType();
    }

    @Override
    public AttributeType knownType(Bindings bindings) {
        return AttributeType.N;
    }

    @Override
    public void check(ExpressionKind kind, Bindings bindings) {
        for (Operand each : List.of(left, right)) {
            each.check(kind, bindings);
            OperandRules.requireType(kind, plus ? "+" : "-", each, OperandRules.NUMBER, bindings);
        }
    }
}
