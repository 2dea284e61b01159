package dev.trestle.engine.table.replica;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A global table of version 2017.11.29, which this table is part of.
 *
 * @param created when it was made
 * @param members its replicas in the order in which they were added, that of the table's own Region among them
 */
public record LegacyGlobalTable(Instant created, List<Replica> members) {

    /** Copies the list. */
    public LegacyGlobalTable {
        members = List.copyOf(members);
    }

    /** The replica in the Region. */
    public Optional<Replica> member(String region) {
        return members.stream().filter(member -> member.region().equals(region)).findFirst();
    }
}
