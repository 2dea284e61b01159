package dev.trestle.migrations;

import dev.trestle.table.TrestleException;

/**
 * A migration takes longer than this run was to take. It was stopped where it can be taken up again, and migrating or
 * connecting the next time goes on from there; what DynamoDB does by itself, such as filling an index, goes on meanwhile.
 */
public final class MigrationInProgressException extends TrestleException {

    private static final long serialVersionUID = 1L;

    MigrationInProgressException(String tableName, String migration, Direction direction, Exception cause) {
        super(
                "TRESTLE-M018",
                "IN_PROGRESS: the migration " + migration + " on its way " + (direction == Direction.UP ? "up" : "down")
                        + " on the table " + tableName
                        + " takes longer than this run was to take; the next one goes on from there, and"
                        + " \"trestle migrate up\" takes the time that it needs",
                cause);
    }
}
