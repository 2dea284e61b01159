package dev.trestle.migrations.lease;

import dev.trestle.table.TrestleException;
import java.time.Duration;

/** Another process migrates the table and did not finish in the time that this one was willing to wait. */
public final class LeaseHeldException extends TrestleException {

    private static final long serialVersionUID = 1L;

    public LeaseHeldException(String tableName, LeaseRecord holder, Duration waited) {
        super(
                "TRESTLE-M003",
                "the table " + tableName + " is being migrated by " + holder.owner() + ", whose lease lasts until "
                        + holder.expires().map(Object::toString).orElse("an unknown time")
                        + " unless it is extended; waited " + waited.toSeconds()
                        + " s. Try again when that process is done; if it died, its lease ends by itself",
                null);
    }
}
