package dev.trestle.engine.partiql;

/**
 * Deletes an item. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.delete.html">PartiQL delete
 * statements for DynamoDB</a>.
 */
public record DeleteStatement(String table, Predicate where, Returning returning) implements Statement {}
