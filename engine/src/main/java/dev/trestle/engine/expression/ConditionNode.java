package dev.trestle.engine.expression;

import dev.trestle.engine.item.Item;

/** A part of an expression that is true or false of an item. */
public sealed interface ConditionNode extends Node
        permits And, Or, Not, Comparison, Between, In, AttributeExists, AttributeTypeIs, BeginsWith, Contains {

    boolean test(Item item, Bindings bindings);

    /** The operator or function, as errors name it. */
    String operator();
}
