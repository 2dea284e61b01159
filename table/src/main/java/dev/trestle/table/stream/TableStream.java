package dev.trestle.table.stream;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.call.BoundTable;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The stream of a table, which tells what happened to its items. Whether it has images of them says the stream's view type.
 * Immutable and safe for use by many threads. See "Change data capture for DynamoDB Streams",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html
 */
public final class TableStream {

    private final BoundTable table;

    private TableStream(BoundTable table) {
        this.table = table;
    }

    /** The stream of that table. */
    public static TableStream of(BoundTable table) {
        return new TableStream(table);
    }

    /** Reads records as changes of the table's entities. */
    public ChangeReader changes() {
        return ChangeReader.of(table.design());
    }

    /** Begins to say who gets which changes, with the rule for items that are of no entity of the design. */
    public ChangeRouter router(UnknownItems unknown) {
        return ChangeRouter.of(table.design(), unknown);
    }

    /**
     * A reader of the table's present stream; it asks DynamoDB for the stream's name.
     *
     * @param streams belongs to whoever made it, who also closes it
     * @throws InvalidOperationException if the table has no stream
     */
    public StreamReader reader(DynamoDbStreamsClient streams) {
        String arn = table.client()
                .describeTable(describe -> describe.tableName(table.name()))
                .table()
                .latestStreamArn();
        if (arn == null) {
            throw new InvalidOperationException("the table " + table.name()
                    + " has no stream; enable one, with new and old images, in its StreamSpecification");
        }
        return StreamReader.of(streams, arn);
    }
}
