package dev.trestle.engine.partiql;

import java.util.List;
import java.util.Optional;

/**
 * Reads items. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.select.html">PartiQL select
 * statements for DynamoDB</a>.
 *
 * @param wanted the paths to return; empty for {@code *}
 * @param table the table
 * @param index the index that is read instead of the table, if one is
 * @param where what must hold for the items, if anything
 * @param order the keys to order by; empty for no ORDER BY
 */
public record SelectStatement(
        List<Term.Path> wanted, String table, Optional<String> index, Optional<Predicate> where, List<Ordering> order)
        implements Statement {

    /** Copies the lists. */
    public SelectStatement {
        wanted = List.copyOf(wanted);
        order = List.copyOf(order);
    }

    /** A key attribute to order by. */
    public record Ordering(String attribute, boolean descending) {}
}
