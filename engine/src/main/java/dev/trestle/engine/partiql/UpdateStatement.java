package dev.trestle.engine.partiql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes an item, which must exist. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.update.html">PartiQL update
 * statements for DynamoDB</a>.
 */
public record UpdateStatement(String table, List<Change> changes, Predicate where, Returning returning)
        implements Statement {

    /** Copies the list. */
    public UpdateStatement {
        changes = List.copyOf(changes);
    }

    /** What becomes of one path: it gets a value, or goes where that is null. */
    public record Change(Term.Path path, @Nullable Term value) {}
}
