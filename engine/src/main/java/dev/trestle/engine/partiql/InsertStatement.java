package dev.trestle.engine.partiql;

import dev.trestle.engine.item.Item;

/**
 * Adds an item, which must not exist. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.insert.html">PartiQL insert
 * statements for DynamoDB</a>.
 */
public record InsertStatement(String table, Item item) implements Statement {}
