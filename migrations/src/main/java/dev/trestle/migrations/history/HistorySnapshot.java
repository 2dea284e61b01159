package dev.trestle.migrations.history;

import dev.trestle.migrations.lease.LeaseRecord;
import java.util.Map;
import java.util.Optional;

/**
 * A table's migrations at one moment.
 *
 * @param entries the history by name, in the order of the names
 * @param lock the lock, if anybody ever held it
 */
public record HistorySnapshot(Map<String, HistoryEntry> entries, Optional<LeaseRecord> lock) {

    /** Of a table on which no migration ever ran. */
    public static final HistorySnapshot EMPTY = new HistorySnapshot(Map.of(), Optional.empty());

    /** The entry of that migration, if it was ever begun. */
    public Optional<HistoryEntry> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }
}
