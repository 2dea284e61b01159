package dev.trestle.migrations.table;

import dev.trestle.table.TrestleException;

/** There is no table, and what was asked for does not make one. */
public final class TableMissingException extends TrestleException {

    private static final long serialVersionUID = 1L;

    public TableMissingException(String tableName) {
        super(
                "TRESTLE-M008",
                "there is no table " + tableName + "; Migrator.up() makes it, as does connecting with migrate: run",
                null);
    }
}
