package dev.trestle.engine.expression;

/** A part of an expression whose meaning a request's placeholders complete; it has a slot in the bindings. */
sealed interface Reference permits Attribute, Literal {}
