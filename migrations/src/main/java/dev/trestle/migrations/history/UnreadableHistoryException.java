package dev.trestle.migrations.history;

import dev.trestle.migrations.partition.MigrationsPartition;
import dev.trestle.table.TrestleException;
import org.jspecify.annotations.Nullable;

/** An item of a table's history has a form that this version does not know. Nothing was changed. */
public final class UnreadableHistoryException extends TrestleException {

    private static final long serialVersionUID = 1L;

    UnreadableHistoryException(String tableName, String name, @Nullable String problem, @Nullable Throwable cause) {
        super(
                "TRESTLE-M012",
                "the history of the migration " + name + " in the table " + tableName + " (the item "
                        + MigrationsPartition.VALUE + ", " + name + ") cannot be read: " + problem
                        + "; was it written by a newer version?",
                cause);
    }
}
