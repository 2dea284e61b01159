package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import java.util.Base64;
import java.util.List;

/** True if the operand lies between the bounds or is one of them. */
record Between(Operand operand, Operand lower, Operand upper) implements ConditionNode {

    @Override
    public boolean test(Item item, Bindings bindings) {
        AttributeValue value = operand.evaluate(item, bindings);
        return Comparator.GE.test(value, lower.evaluate(item, bindings))
                && Comparator.LE.test(value, upper.evaluate(item, bindings));
    }

    @Override
    public String operator() {
        return "BETWEEN";
    }

    @Override
    public void check(ExpressionKind kind, Bindings bindings) {
        for (Operand each : List.of(operand, lower, upper)) {
            each.check(kind, bindings);
            OperandRules.requireType(kind, operator(), each, OperandRules.ORDERED, bindings);
        }
        OperandRules.requireDistinct(kind, operator(), operand, List.of(lower, upper), bindings);
        if (lower instanceof Literal low && upper instanceof Literal high) {
            checkBounds(kind, low.value(bindings), high.value(bindings));
        }
    }

    private static void checkBounds(ExpressionKind kind, AttributeValue low, AttributeValue high) {
        if (low.type() != high.type()) {
            throw ExpressionErrors.boundsOfDifferentTypes(kind.parameter(), text(low), text(high));
        }
        if (!Comparator.LE.test(low, high)) {
            throw ExpressionErrors.boundsReversed(kind.parameter(), text(low), text(high));
        }
    }

    private static String text(AttributeValue value) {
        String content = "";
        if (value instanceof StringValue string) {
            content = string.value();
        } else if (value instanceof NumberValue number) {
            content = number.text();
        } else if (value instanceof BinaryValue binary) {
            content = Base64.getEncoder().encodeToString(binary.toByteArray());
        }
        return "{" + value.type() + ":" + content + "}";
    }
}
