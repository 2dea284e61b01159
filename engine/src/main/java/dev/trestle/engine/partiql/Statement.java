package dev.trestle.engine.partiql;

/**
 * A PartiQL statement, with the values of its parameters in their places. Immutable and thread-safe. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.statements.html">PartiQL statements
 * for DynamoDB</a>.
 */
public sealed interface Statement
        permits SelectStatement, ExistsStatement, InsertStatement, UpdateStatement, DeleteStatement {

    /** The table that it is about, as it names it. */
    String table();

    /** Whether it only reads. The function {@code EXISTS} belongs to writes, as the condition check of a transaction. */
    default boolean isRead() {
        return this instanceof SelectStatement;
    }
}
