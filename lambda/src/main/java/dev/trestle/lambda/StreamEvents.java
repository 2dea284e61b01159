package dev.trestle.lambda;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Identity;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Record;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.trestle.table.stream.ChangeKind;
import dev.trestle.table.stream.ItemChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events that AWS Lambda's poller makes of a table's stream. See "Using AWS Lambda with Amazon DynamoDB",
 * https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html
 */
public final class StreamEvents {

    private StreamEvents() {}

    /**
     * The records of an event, in their order.
     *
     * @throws IllegalArgumentException if a record is not one of a table's stream
     */
    public static List<ItemChange> changes(DynamodbEvent event) {
        return event.getRecords() == null
                ? List.of()
                : event.getRecords().stream().map(StreamEvents::change).toList();
    }

    /**
     * One record.
     *
     * @throws IllegalArgumentException if it is not one of a table's stream
     */
    public static ItemChange change(Record record) {
        StreamRecord change = record.getDynamodb();
        if (change == null || change.getKeys() == null || change.getApproximateCreationDateTime() == null) {
            throw new IllegalArgumentException("the record " + record.getEventID()
                    + " has no keys or no time, so it is none of a table's stream; route each source's events to a"
                    + " function of its own");
        }
        return new ItemChange(
                record.getEventID(),
                ChangeKind.of(record.getEventName()),
                SdkValues.of(change.getKeys()),
                image(change.getOldImage()),
                image(change.getNewImage()),
                change.getSequenceNumber(),
                change.getApproximateCreationDateTime().toInstant(),
                change.getSizeBytes() == null ? 0 : change.getSizeBytes(),
                isTimeToLive(record.getUserIdentity()));
    }

    private static boolean isTimeToLive(@Nullable Identity identity) {
        return identity != null && ItemChange.isTimeToLive(identity.getType(), identity.getPrincipalId());
    }

    private static Optional<Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>> image(
            @Nullable Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> image) {
        return Optional.ofNullable(image).map(SdkValues::of);
    }
}
