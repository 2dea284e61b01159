package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.StringValue;
import java.util.List;

/** The function {@code attribute_type}. */
record AttributeTypeIs(Attribute attribute, Literal typeName) implements ConditionNode {

    /** In the order in which AWS lists them. */
    private static final List<String> TYPE_NAMES = List.of("B", "NULL", "SS", "BOOL", "L", "BS", "N", "NS", "S", "M");

    @Override
    public boolean test(Item item, Bindings bindings) {
        AttributeValue value = attribute.evaluate(item, bindings);
        return value != null
                && typeName.value(bindings) instanceof StringValue name
                && name.value().equals(value.type().name());
    }

    @Override
    public String operator() {
        return "attribute_type";
    }

    @Override
    public void check(ExpressionKind kind, Bindings bindings) {
        OperandRules.requireType(kind, operator(), typeName, OperandRules.STRING, bindings);
        if (typeName.value(bindings) instanceof StringValue name && !TYPE_NAMES.contains(name.value())) {
            throw ExpressionErrors.unknownTypeName(kind.parameter(), name.value(), TYPE_NAMES);
        }
    }
}
