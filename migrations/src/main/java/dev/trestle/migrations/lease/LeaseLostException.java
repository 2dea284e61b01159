package dev.trestle.migrations.lease;

import dev.trestle.table.TrestleException;
import org.jspecify.annotations.Nullable;

/**
 * This process lost its lease while it migrated, because it gave no sign of life for too long; another one may have taken
 * over. It has stopped before its next write.
 */
public final class LeaseLostException extends TrestleException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(String tableName, String owner, long token, @Nullable Throwable cause) {
        super(
                "TRESTLE-M004",
                owner + " has lost its lease number " + token + " on the migrations of the table " + tableName
                        + " and stopped; see the status of the migrations and run them again",
                cause);
    }
}
