package dev.trestle.engine.operation.stream;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.stream.StreamDefinition;
import dev.trestle.engine.table.stream.TableStream;
import java.util.List;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_ListStreams.html">ListStreams</a>:
 * streams that are enabled, and those that were within the last 24 hours.
 */
public final class ListStreams implements Operation {

    private static final int MAX_STREAMS = 100;

    private final Database database;

    /** The operation on the database given. */
    public ListStreams(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "ListStreams";
    }

    @Override
    public Structure run(Structure request) {
        int limit = StreamRequests.limit(request, MAX_STREAMS);
        String tableName = request.string("TableName");
        String start = request.string("ExclusiveStartStreamArn");
        List<StreamDefinition> found = database
                .tables()
                .streams()
                .all(database.clock().instant())
                .stream()
                .map(TableStream::definition)
                .filter(stream -> tableName == null || stream.tableName().equals(tableName))
                .filter(stream -> start == null || stream.arn().compareTo(start) > 0)
                .toList();
        List<StreamDefinition> listed = found.subList(0, Math.min(limit, found.size()));
        return Structure.builder()
                .put("Streams", listed.stream().map(ListStreams::summary).toList())
                .put(
                        "LastEvaluatedStreamArn",
                        listed.size() < found.size()
                                ? listed.get(listed.size() - 1).arn()
                                : null)
                .build();
    }

    private static Structure summary(StreamDefinition stream) {
        return Structure.builder()
                .put("StreamArn", stream.arn())
                .put("TableName", stream.tableName())
                .put("StreamLabel", stream.label())
                .build();
    }
}
