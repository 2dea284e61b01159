package dev.trestle.migrations.checkpoint;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How far a segment of a pass over a table is.
 *
 * @param segment which segment, from 0
 * @param segments into how many the table was divided
 * @param after the key of the last item that was dealt with; empty before the first
 * @param done whether the segment is at its end
 * @param read how many items were read
 * @param matched how many of them were what the pass is about
 * @param changed how many were changed
 * @param failed what is to be tried again
 */
public record Checkpoint(
        int segment,
        int segments,
        Map<String, AttributeValue> after,
        boolean done,
        long read,
        long matched,
        long changed,
        List<FailedItem> failed) {

    /** Copies key and list. */
    public Checkpoint {
        after = Map.copyOf(after);
        failed = List.copyOf(failed);
    }

    /** Before the first item of a segment. */
    public static Checkpoint start(int segment, int segments) {
        return new Checkpoint(segment, segments, Map.of(), false, 0, 0, 0, List.of());
    }
}
