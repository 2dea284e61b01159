package dev.trestle.engine.table;

import dev.trestle.engine.item.AttributeType;

/** An attribute that is part of a key, with the one type that its values have. */
public record KeyAttribute(String name, AttributeType type) {}
