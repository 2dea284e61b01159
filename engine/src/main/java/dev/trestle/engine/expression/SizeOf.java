package dev.trestle.engine.expression;

import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.SetValue;
import dev.trestle.engine.item.StringValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The function {@code size}: bytes of a string or binary, elements of a set, list or map; of other types nothing. */
record SizeOf(Operand operand) implements Operand {

    @Override
    public @Nullable AttributeValue evaluate(Item item, Bindings bindings) {
        AttributeValue value = operand.evaluate(item, bindings);
        if (value instanceof StringValue || value instanceof BinaryValue) {
            return number(value.size());
        }
        if (value instanceof SetValue set) {
            return number(set.elements().size());
        }
        if (value instanceof ListValue list) {
            return number(list.elements().size());
        }
        return value instanceof MapValue map ? number(map.entries().count()) : null;
    }

    private static NumberValue number(int size) {
        return NumberValue.of(BigDecimal.valueOf(size));
    }

    @Override
    public AttributeType knownType(Bindings bindings) {
        return AttributeType.N;
    }

    @Override
    public void check(ExpressionKind kind, Bindings bindings) {
        operand.check(kind, bindings);
        OperandRules.requireType(kind, "size", operand, OperandRules.SIZED, bindings);
    }
}
