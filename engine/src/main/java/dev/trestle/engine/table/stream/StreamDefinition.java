package dev.trestle.engine.table.stream;

import java.time.Instant;
import java.util.List;

/**
 * A stream as it was asked for.
 *
 * @param arn the Amazon Resource Name, which ends in the label
 * @param label when the stream was enabled, as text; no two streams of a table share it
 * @param tableName the table whose changes it has
 * @param keyAttributes the names of the table's partition key and, if it has one, sort key
 * @param view what records show
 * @param created when the stream was enabled
 */
public record StreamDefinition(
        String arn, String label, String tableName, List<String> keyAttributes, StreamView view, Instant created) {

    /** Copies the list. */
    public StreamDefinition {
        keyAttributes = List.copyOf(keyAttributes);
    }

    /** The id of the stream's one shard. */
    public String shardId() {
        return "shardId-%020d-%08x".formatted(created.toEpochMilli(), arn.hashCode());
    }
}
