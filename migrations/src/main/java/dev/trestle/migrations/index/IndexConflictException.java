package dev.trestle.migrations.index;

import dev.trestle.table.TrestleException;

/** An index is to be added under a name that another index of the table already has. Nothing was changed. */
public final class IndexConflictException extends TrestleException {

    private static final long serialVersionUID = 1L;

    IndexConflictException(String tableName, String index, String wanted, String found) {
        super(
                "TRESTLE-M005",
                "the table " + tableName + " already has an index " + index + " with " + found
                        + ", but the migration adds it with " + wanted
                        + "; give the new index another name, or drop the old one first",
                null);
    }
}
