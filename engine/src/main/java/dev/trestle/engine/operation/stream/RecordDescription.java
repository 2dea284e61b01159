package dev.trestle.engine.operation.stream;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.stream.StreamDefinition;
import dev.trestle.engine.table.stream.StreamRecord;
import dev.trestle.engine.table.stream.TableStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records of a stream as answers show them. See the API reference of <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html">Record</a>.
 */
record RecordDescription(String region, StreamDefinition stream) {

    Structure of(TableStream.Numbered numbered) {
        StreamRecord record = numbered.record();
        String sequenceNumber = numbered.number().text();
        Structure change = Structure.builder()
                .put("ApproximateCreationDateTime", record.created().truncatedTo(ChronoUnit.SECONDS))
                .put("Keys", record.keys())
                .put("NewImage", record.newImage())
                .put("OldImage", record.oldImage())
                .put("SequenceNumber", sequenceNumber)
                .put("SizeBytes", record.size())
                .put("StreamViewType", stream.view().name())
                .build();
        return Structure.builder()
                .put("eventID", eventId(sequenceNumber))
                .put("eventName", record.event().name())
                .put("eventVersion", "1.1")
                .put("eventSource", "aws:dynamodb")
                .put("awsRegion", region)
                .put("dynamodb", change)
                .put("userIdentity", identity(record))
                .build();
    }

    /** The same each time that the record is read, as consumers tell by it what they have seen. */
    private String eventId(String sequenceNumber) {
        byte[] name = (stream.arn() + "/" + sequenceNumber).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString().replace("-", "");
    }

    /** Who made the change, said only where time to live did. */
    private static @Nullable Structure identity(StreamRecord record) {
        return record.expired()
                ? Structure.builder()
                        .put("PrincipalId", "dynamodb.amazonaws.com")
                        .put("Type", "Service")
                        .build()
                : null;
    }
}
