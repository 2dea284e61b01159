package dev.trestle.table.stream;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/**
 * One record of a table's stream as attributes, whatever item it is about. Immutable. See "Record",
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html
 *
 * @param eventId by which DynamoDB knows the record; the same when it is delivered again
 * @param kind what happened to the item
 * @param keys the item's key attributes
 * @param before the item before; empty if there was none, or the stream's view type has no old images
 * @param after the item after; empty if there is none, or the stream's view type has no new images
 * @param sequenceNumber the record's place in its shard
 * @param time when it happened, to the second or so
 * @param sizeBytes the size of the keys and images in bytes
 * @param byTimeToLive whether DynamoDB deleted the item because its time to live was over
 */
public record ItemChange(
        String eventId,
        ChangeKind kind,
        Map<String, AttributeValue> keys,
        Optional<Map<String, AttributeValue>> before,
        Optional<Map<String, AttributeValue>> after,
        String sequenceNumber,
        Instant time,
        long sizeBytes,
        boolean byTimeToLive) {

    private static final String SERVICE = "Service";
    private static final String DYNAMODB = "dynamodb.amazonaws.com";

    /** Copies the maps. */
    public ItemChange {
        keys = Map.copyOf(keys);
        before = before.map(Map::copyOf);
        after = after.map(Map::copyOf);
    }

    /** The record as the SDK's client of DynamoDB Streams gives it. */
    public static ItemChange of(Record record) {
        StreamRecord change = record.dynamodb();
        Identity identity = record.userIdentity();
        return new ItemChange(
                record.eventID(),
                ChangeKind.of(record.eventNameAsString()),
                change.keys(),
                change.hasOldImage() ? Optional.of(change.oldImage()) : Optional.empty(),
                change.hasNewImage() ? Optional.of(change.newImage()) : Optional.empty(),
                change.sequenceNumber(),
                change.approximateCreationDateTime(),
                change.sizeBytes() == null ? 0 : change.sizeBytes(),
                identity != null && isTimeToLive(identity.type(), identity.principalId()));
    }

    /**
     * Whether it is DynamoDB's time to live that made a change; see "DynamoDB Streams and Time to Live",
     * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html
     *
     * @param type the type in the record's user identity
     * @param principalId the principal in it
     */
    public static boolean isTimeToLive(String type, String principalId) {
        return SERVICE.equals(type) && DYNAMODB.equals(principalId);
    }

    /** The one image that says most about the item: the one after, else the one before, else its keys. */
    Map<String, AttributeValue> image() {
        return after.or(() -> before).orElse(keys);
    }

    /** Whether there is an image at all. */
    boolean hasImage() {
        return after.isPresent() || before.isPresent();
    }
}
