package dev.trestle.migrations;

import dev.trestle.table.TrestleException;

/** The code of migrations that are applied is not what was applied. Nothing was changed. */
public final class ChangedMigrationsException extends TrestleException {

    private static final long serialVersionUID = 1L;

    ChangedMigrationsException(String tableName, String migrations) {
        super(
                "TRESTLE-M019",
                "migrations of the table " + tableName + " were changed after they were applied: " + migrations
                        + "; restore them and write new ones, or accept them as they are with Migrator.repair()",
                null);
    }
}
