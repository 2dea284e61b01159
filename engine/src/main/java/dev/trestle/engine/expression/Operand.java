package dev.trestle.engine.expression;

import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import org.jspecify.annotations.Nullable;

/** A part of an expression that has a value. */
public sealed interface Operand extends Node permits Attribute, Literal, SizeOf, IfNotExists, ListAppend, Arithmetic {

    /** The value with this item, or null if the item has none. */
    @Nullable AttributeValue evaluate(Item item, Bindings bindings);

    /** The type that the value has whatever the item is, or null if that depends on the item. */
    @Nullable AttributeType knownType(Bindings bindings);
}
