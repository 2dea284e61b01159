package dev.trestle.table.stream;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.embedded.TestClock;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.schema.Design;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** An empty table of a design, with a stream, at a time that a test moves on. */
final class StreamedTable implements AutoCloseable {

    static final Instant BEGINNING = Instant.parse("2024-03-01T12:00:00Z");

    private final TestClock clock = TestClock.at(BEGINNING);
    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.builder().clock(clock).build();
    private final DynamoDbClient client = db.client();
    private final DynamoDbStreamsClient streams = db.streamsClient();
    private final BoundTable table;

    StreamedTable(Design design, StreamViewType view) {
        table = BoundTable.of(design, client).with(clock);
        client.createTable(design.createTableRequestWithIndexes(design.tableName()).toBuilder()
                .streamSpecification(stream -> stream.streamEnabled(true).streamViewType(view))
                .build());
    }

    BoundTable table() {
        return table;
    }

    DynamoDbClient client() {
        return client;
    }

    DynamoDbStreamsClient streams() {
        return streams;
    }

    TableStream stream() {
        return TableStream.of(table);
    }

    /** Deletes the items whose time to live is over after that time. */
    void expire(String attribute, Duration later) {
        client.updateTimeToLive(request -> request.tableName(table.name())
                .timeToLiveSpecification(ttl -> ttl.attributeName(attribute).enabled(true)));
        clock.advance(later);
        db.sweep();
    }

    /** All records so far. */
    List<ItemChange> changes() {
        List<ItemChange> changes = new ArrayList<>();
        stream().reader(streams).read(Checkpoint.BEGINNING, Integer.MAX_VALUE, (change, after) -> changes.add(change));
        return changes;
    }

    /** What they are about. */
    List<Reading> readings() {
        ChangeReader reader = stream().changes();
        return changes().stream().map(reader::read).toList();
    }

    @Override
    public void close() {
        streams.close();
        client.close();
        db.close();
    }
}
