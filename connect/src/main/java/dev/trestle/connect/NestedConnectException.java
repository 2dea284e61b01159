package dev.trestle.connect;

import dev.trestle.table.TrestleException;

/** A migration tried to connect to the table that it is migrating, and would have waited for itself. */
public final class NestedConnectException extends TrestleException {

    private static final long serialVersionUID = 1L;

    NestedConnectException(String tableName) {
        super(
                "TRESTLE-C004",
                "a migration of the table " + tableName + " connects to the same table, which is not ready before the"
                        + " migration is done; use its own steps, or m.client() and m.tableName()",
                null);
    }
}
