package dev.trestle.migrations;

import dev.trestle.table.TrestleException;

/** A migration was named that is not in the list. Nothing was changed. */
public final class UnknownMigrationException extends TrestleException {

    private static final long serialVersionUID = 1L;

    UnknownMigrationException(String name, String known) {
        super("TRESTLE-M010", "there is no migration " + name + ", only " + known, null);
    }
}
