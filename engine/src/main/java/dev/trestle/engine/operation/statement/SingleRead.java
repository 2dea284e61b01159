package dev.trestle.engine.operation.statement;

import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.expression.Condition;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Keys;
import dev.trestle.engine.operation.item.KeyRead;
import dev.trestle.engine.partiql.SelectStatement;
import dev.trestle.engine.table.ItemLocks;
import dev.trestle.engine.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The read of the one item that a SELECT in a batch or a transaction is about.
 *
 * @param read the read of the item
 * @param filter what else must hold for it, or null
 * @param paths what is returned of it
 */
record SingleRead(KeyRead read, @Nullable Condition filter, SelectedPaths paths) {

    /**
     * The read that the statement asks for.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it does not give the key by equality
     */
    static SingleRead of(Database database, SelectStatement select, String operation) {
        Table table = database.table(select.table());
        KeyEqualities where = select.where()
                .filter(clause -> select.index().isEmpty())
                .flatMap(clause -> KeyEqualities.in(table.keySpace().schema(), clause))
                .orElseThrow(() -> StatementErrors.selectWithoutKey(operation));
        KeyRead read = new KeyRead(new ItemLocks.Address(table, Keys.ofKey(table, where.key())), null);
        Condition filter = where.others().isEmpty() ? null : PredicateCompiler.filter(where.others());
        return new SingleRead(read, filter, new SelectedPaths(select.wanted()));
    }

    /** What is returned of the item that was found; null for none. */
    @Nullable Item select(@Nullable Item found) {
        return found == null || found.isEmpty() || (filter != null && !filter.test(found)) ? null : paths.of(found);
    }
}
