package dev.trestle.migrations;

import dev.trestle.table.TrestleException;

/** A migration has failed. The table remembers that, and none was run after it. */
public final class MigrationFailedException extends TrestleException {

    private static final long serialVersionUID = 1L;

    MigrationFailedException(String tableName, String migration, Direction direction, Exception cause) {
        super(
                "TRESTLE-M002",
                "the migration " + migration + " failed on its way " + (direction == Direction.UP ? "up" : "down")
                        + " on the table " + tableName + ": " + cause
                        + "; mend the cause and run it again, it goes on with the step that failed",
                cause);
    }
}
