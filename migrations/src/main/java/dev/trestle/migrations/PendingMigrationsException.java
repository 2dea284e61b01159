package dev.trestle.migrations;

import dev.trestle.table.TrestleException;

/** Migrations are not applied to a table that was only to be validated. Nothing was changed. */
public final class PendingMigrationsException extends TrestleException {

    private static final long serialVersionUID = 1L;

    PendingMigrationsException(String tableName, String migrations) {
        super(
                "TRESTLE-M007",
                "the table " + tableName + " lacks migrations: " + migrations
                        + "; apply them with Migrator.up() before this version of the application starts",
                null);
    }
}
