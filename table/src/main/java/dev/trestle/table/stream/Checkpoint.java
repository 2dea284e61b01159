package dev.trestle.table.stream;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How far a stream was read. Immutable; to go on in another process, store the components.
 *
 * @param lastRead the sequence number of the last record that was read, for each shard of which something was
 * @param finished the shards that are closed and of which everything was read
 */
public record Checkpoint(Map<String, String> lastRead, Set<String> finished) {

    /** Before the oldest record that the stream still has; DynamoDB keeps them for 24 hours. */
    public static final Checkpoint BEGINNING = new Checkpoint(Map.of(), Set.of());

    /** Copies the collections. */
    public Checkpoint {
        lastRead = Map.copyOf(lastRead);
        finished = Set.copyOf(finished);
    }

    Checkpoint after(String shard, String sequenceNumber) {
        Map<String, String> more = new HashMap<>(lastRead);
        more.put(shard, sequenceNumber);
        return new Checkpoint(more, finished);
    }

    Checkpoint finishing(String shard) {
        Map<String, String> less = new HashMap<>(lastRead);
        less.remove(shard);
        Set<String> more = new HashSet<>(finished);
        more.add(shard);
        return new Checkpoint(less, more);
    }

    /** Without what is known of shards that the stream has dropped, as DynamoDB drops them after 24 hours. */
    Checkpoint within(Set<String> shards) {
        Map<String, String> known = new HashMap<>(lastRead);
        known.keySet().retainAll(shards);
        Set<String> done = new HashSet<>(finished);
        done.retainAll(shards);
        return new Checkpoint(known, done);
    }
}
