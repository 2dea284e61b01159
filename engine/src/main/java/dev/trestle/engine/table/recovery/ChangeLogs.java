package dev.trestle.engine.table.recovery;

import dev.trestle.engine.storage.Storage;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Removes all logs but those of the tables given: what an interrupted change has left. */
    public void dropOthers(Set<String> tableIds) {
        Set<String> wanted = tableIds.stream().map(ChangeLog::storageName).collect(Collectors.toSet());
        storage.names().stream()
                .filter(name -> name.startsWith(ChangeLog.STORAGE_NAMES) && !wanted.contains(name))
                .forEach(storage::drop);
    }

    /** The log of the table, with what is in it. */
    public ChangeLog open(String tableId) {
        return new ChangeLog(tableId, storage, clock);
    }
}
