package dev.trestle.engine.table.recovery;

import dev.trestle.engine.storage.Storage;
import java.time.Clock;

/** Opens logs of changes. All of them go by one clock, so that a transaction over tables has one date. Thread-safe. */
public final class ChangeLogs {

    private final Storage storage;
    private final ChangeClock clock;

    /** Logs in the storage given. */
    public ChangeLogs(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = new ChangeClock(clock);
    }

    /** A log that is empty, whatever may be left of an earlier one of the table. */
    public ChangeLog create(String tableId) {
        storage.drop(ChangeLog.storageName(tableId));
        return open(tableId);
    }

    /** The log of the table, with what is in it. */
    public ChangeLog open(String tableId) {
        return new ChangeLog(tableId, storage, clock);
    }
}
