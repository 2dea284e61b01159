package dev.trestle.engine.operation.kinesis;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableFeatures.KinesisDestination;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeKinesisStreamingDestination.html">DescribeKinesisStreamingDestination</a>.
 */
public final class DescribeKinesisStreamingDestination implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public DescribeKinesisStreamingDestination(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "DescribeKinesisStreamingDestination";
    }

    @Override
    public Structure run(Structure request) {
        TableDefinition table = database.definition(request.requiredString("TableName"));
        return Structure.builder()
                .put("TableName", table.name())
                .put(
                        "KinesisDataStreamDestinations",
                        table.features().destinations().stream()
                                .map(destination -> describe(table, destination))
                                .toList())
                .build();
    }

    private Structure describe(TableDefinition table, KinesisDestination destination) {
        String settled = destination.active() ? "ACTIVE" : "DISABLED";
        return Structure.builder()
                .put("StreamArn", destination.streamArn())
                .put(
                        "DestinationStatus",
                        database.timeline().status(Destinations.resource(table, destination.streamArn()), settled))
                .put(
                        "ApproximateCreationDateTimePrecision",
                        destination.precision().orElse(null))
                .build();
    }
}
