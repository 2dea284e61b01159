package dev.trestle.engine.partiql;

/**
 * The check that a SELECT finds its item. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-functions.exists.html">Using the EXISTS
 * function with PartiQL for DynamoDB</a>.
 */
public record ExistsStatement(SelectStatement select) implements Statement {

    @Override
    public String table() {
        return select.table();
    }
}
