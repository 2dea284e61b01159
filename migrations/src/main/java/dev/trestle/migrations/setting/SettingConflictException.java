package dev.trestle.migrations.setting;

import dev.trestle.table.TrestleException;

/** A setting of a table stands in the way of another one. Nothing was changed. */
public final class SettingConflictException extends TrestleException {

    private static final long serialVersionUID = 1L;

    SettingConflictException(String tableName, String wanted, String found, String remedy) {
        super(
                "TRESTLE-M016",
                "the table " + tableName + " is to have " + wanted + ", but has " + found + "; " + remedy,
                null);
    }
}
