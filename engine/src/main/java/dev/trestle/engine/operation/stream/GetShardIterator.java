package dev.trestle.engine.operation.stream;

import dev.trestle.engine.error.StreamErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.stream.SequenceNumber;
import dev.trestle.engine.table.stream.TableStream;
import java.util.Optional;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html">
 * GetShardIterator</a>: an iterator is good for 15 minutes.
 */
public final class GetShardIterator implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public GetShardIterator(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "GetShardIterator";
    }

    @Override
    public Structure run(Structure request) {
        String type = request.requiredString("ShardIteratorType");
        String number = request.string("SequenceNumber");
        boolean byNumber = type.equals("AT_SEQUENCE_NUMBER") || type.equals("AFTER_SEQUENCE_NUMBER");
        if (byNumber && number == null) {
            throw StreamErrors.sequenceNumberRequired(type);
        }
        if (!byNumber && number != null) {
            throw StreamErrors.sequenceNumberNotAllowed(type);
        }
        TableStream stream = StreamRequests.stream(database, request.requiredString("StreamArn"));
        String shard = request.requiredString("ShardId");
        if (!shard.equals(stream.definition().shardId())) {
            throw StreamErrors.shardNotFound(shard, stream.definition().arn());
        }
        Optional<SequenceNumber> from = switch (type) {
            case "TRIM_HORIZON" -> Optional.empty();
            case "LATEST" -> Optional.of(stream.readableEnd());
            default -> Optional.of(from(stream, type, String.valueOf(number)));
        };
        ShardIterator iterator = new ShardIterator(
                stream.definition().arn(), from, database.clock().instant());
        return Structure.builder().put("ShardIterator", iterator.text()).build();
    }

    private static SequenceNumber from(TableStream stream, String type, String text) {
        String shard = stream.definition().shardId();
        SequenceNumber number = SequenceNumber.parse(text)
                .filter(parsed -> parsed.compareTo(SequenceNumber.FIRST) >= 0)
                .filter(parsed -> parsed.compareTo(stream.readableEnd()) < 0)
                .orElseThrow(() -> StreamErrors.sequenceNumberUnknown(text, shard));
        SequenceNumber from = type.equals("AT_SEQUENCE_NUMBER") ? number : number.next();
        if (from.compareTo(stream.oldest()) < 0) {
            throw StreamErrors.trimmed(text, shard);
        }
        return from;
    }
}
