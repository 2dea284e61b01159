package dev.trestle.engine.operation.kinesis;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.TableFeatures.KinesisDestination;
import java.util.Optional;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_EnableKinesisStreamingDestination.html">EnableKinesisStreamingDestination</a>.
 * The state is kept; changes are not sent, as there is no Kinesis here.
 */
public final class EnableKinesisStreamingDestination implements Operation {

    private static final String CONFIGURATION = "EnableKinesisStreamingConfiguration";
    private static final String STATUS = "ENABLING";

    private final Database database;

    /** The operation on the database given. */
    public EnableKinesisStreamingDestination(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "EnableKinesisStreamingDestination";
    }

    @Override
    public Structure run(Structure request) {
        Optional<String> precision = Optional.ofNullable(Destinations.precision(request, CONFIGURATION));
        String streamArn = request.requiredString("StreamArn");
        String tableName = Destinations.change(database, request, STATUS, (table, before) -> {
            // A table's changes go to one data stream at a time.
            if (table.features().destinations().stream().anyMatch(KinesisDestination::active)) {
                throw FeatureErrors.destinationInUse();
            }
            return new KinesisDestination(streamArn, true, precision);
        });
        return Destinations.answer(tableName, request, STATUS, CONFIGURATION);
    }
}
