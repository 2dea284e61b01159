package dev.trestle.migrations.table;

import dev.trestle.table.TrestleException;

/** There is a table of that name, and its keys are not those of the design. Nothing was changed. */
public final class TableMismatchException extends TrestleException {

    private static final long serialVersionUID = 1L;

    TableMismatchException(String tableName, String wanted, String found) {
        super(
                "TRESTLE-M006",
                "the table " + tableName + " has the key " + found + ", but the design has " + wanted
                        + "; give the deployment another tableName, or the design the names of these key attributes",
                null);
    }
}
