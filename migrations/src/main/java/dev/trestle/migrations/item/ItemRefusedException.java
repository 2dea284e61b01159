package dev.trestle.migrations.item;

import dev.trestle.table.TrestleException;

/** The item that a step was to write does not meet the step's condition, as an update's that there is one. */
public final class ItemRefusedException extends TrestleException {

    private static final long serialVersionUID = 1L;

    ItemRefusedException(String tableName, String description, Throwable cause) {
        super(
                "TRESTLE-M017",
                "to " + description + " was refused: the item in the table " + tableName
                        + " is missing or does not meet the condition; look at it, and change it or the migration",
                cause);
    }
}
