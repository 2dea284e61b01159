package dev.trestle.migrations;

import dev.trestle.table.TrestleException;

/** A migration or a list of migrations is not well-formed. Nothing was sent. */
public final class InvalidMigrationException extends TrestleException {

    private static final long serialVersionUID = 1L;

    InvalidMigrationException(String message) {
        super("TRESTLE-M001", message, null);
    }

    InvalidMigrationException(String message, Exception cause) {
        super("TRESTLE-M001", message, cause);
    }
}
