package dev.trestle.engine.operation.stream;

import dev.trestle.engine.error.StreamErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.stream.SequenceNumber;
import dev.trestle.engine.table.stream.TableStream;
import java.time.Instant;
import java.util.Optional;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html">GetRecords</a>: up to
 * 1000 records or 1 MB. There is a next iterator as long as the shard is open or has more.
 */
public final class GetRecords implements Operation {

    private static final int MAX_RECORDS = 1000;

    private final Database database;

    /** The operation on the database given. */
    public GetRecords(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "GetRecords";
    }

    @Override
    public Structure run(Structure request) {
        int limit = StreamRequests.limit(request, MAX_RECORDS);
        ShardIterator iterator = ShardIterator.parse(request.requiredString("ShardIterator"));
        Instant now = database.clock().instant();
        iterator.requireNotExpired(now);
        TableStream stream = StreamRequests.stream(database, iterator.streamArn());
        SequenceNumber from = iterator.from().orElseGet(stream::oldest);
        if (from.compareTo(stream.oldest()) < 0) {
            throw StreamErrors.trimmed(from.text(), stream.definition().shardId());
        }
        TableStream.Slice slice = stream.read(from, limit);
        RecordDescription description = new RecordDescription(database.region(), stream.definition());
        ShardIterator next = new ShardIterator(iterator.streamArn(), Optional.of(slice.next()), now);
        return Structure.builder()
                .put("Records", slice.records().stream().map(description::of).toList())
                .put("NextShardIterator", slice.last() ? null : next.text())
                .build();
    }
}
