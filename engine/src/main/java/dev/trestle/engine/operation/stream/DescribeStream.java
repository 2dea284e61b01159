package dev.trestle.engine.operation.stream;

import dev.trestle.engine.error.StreamErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.stream.SequenceNumber;
import dev.trestle.engine.table.stream.StreamDefinition;
import dev.trestle.engine.table.stream.TableStream;
import java.util.ArrayList;
import java.util.List;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_DescribeStream.html">
 * DescribeStream</a>. A stream has one shard, open as long as the stream is enabled.
 */
public final class DescribeStream implements Operation {

    private static final int MAX_SHARDS = 100;

    private final Database database;

    /** The operation on the database given. */
    public DescribeStream(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "DescribeStream";
    }

    @Override
    public Structure run(Structure request) {
        StreamRequests.limit(request, MAX_SHARDS);
        TableStream stream = StreamRequests.stream(database, request.requiredString("StreamArn"));
        StreamDefinition definition = stream.definition();
        Structure description = Structure.builder()
                .put("StreamArn", definition.arn())
                .put("StreamLabel", definition.label())
                .put(
                        "StreamStatus",
                        database.timeline().status(definition.arn(), stream.isEnabled() ? "ENABLED" : "DISABLED"))
                .put("StreamViewType", definition.view().name())
                .put("CreationRequestDateTime", definition.created())
                .put("TableName", definition.tableName())
                .put("KeySchema", keySchema(definition))
                .put("Shards", showsShard(request, definition) ? List.of(shard(stream)) : List.of())
                .build();
        return Structure.builder().put("StreamDescription", description).build();
    }

    /** The one shard has no children, and nothing comes after it. */
    private static boolean showsShard(Structure request, StreamDefinition definition) {
        Structure filter = request.structure("ShardFilter");
        if (filter == null) {
            String start = request.string("ExclusiveStartShardId");
            return start == null || definition.shardId().compareTo(start) > 0;
        }
        String parent = filter.string("ShardId");
        if (parent == null || !filter.has("Type")) {
            throw StreamErrors.incompleteShardFilter();
        }
        if (!parent.equals(definition.shardId())) {
            throw StreamErrors.shardNotFound(parent, definition.arn());
        }
        return false;
    }

    private static Structure shard(TableStream stream) {
        Structure.Builder range = Structure.builder().put("StartingSequenceNumber", SequenceNumber.FIRST.text());
        if (!stream.isEnabled()) {
            range.put("EndingSequenceNumber", stream.lastNumber().text());
        }
        return Structure.builder()
                .put("ShardId", stream.definition().shardId())
                .put("SequenceNumberRange", range.build())
                .build();
    }

    private static List<Structure> keySchema(StreamDefinition definition) {
        List<Structure> elements = new ArrayList<>();
        for (String attribute : definition.keyAttributes()) {
            elements.add(Structure.builder()
                    .put("AttributeName", attribute)
                    .put("KeyType", elements.isEmpty() ? "HASH" : "RANGE")
                    .build());
        }
        return elements;
    }
}
