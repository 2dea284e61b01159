package dev.trestle.migrations;

import dev.trestle.table.TrestleException;

/** A migration that is to be rolled back has no way back. Nothing was changed. */
public final class IrreversibleMigrationException extends TrestleException {

    private static final long serialVersionUID = 1L;

    IrreversibleMigrationException(String tableName, String migration) {
        super(
                "TRESTLE-M011",
                "the migration " + migration + " of the table " + tableName
                        + " has no down; write one, or correct what it did with a new migration",
                null);
    }
}
